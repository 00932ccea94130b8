/** Words of a project in the Lab: its changes, what they did, what went wrong with files and with storing. */
import type { Command, Effect } from '@core/project/commands';
import type { ProjectErrorCode } from '@core/project/errors';
import type { ProjectFileErrorCode } from '@core/project/file-error';
import { MAX_CATEGORIES, MAX_NAME, MAX_PICTURES } from '@core/project/limits';
import type { ModelWords } from '@core/project/model-file';
import type { Obstacle } from '@core/project/selection';
import type { PictureRole } from '@core/project/types';
import { whole } from './numbers';

const photos = (count: number) => (count === 1 ? '1 foto' : `${whole(count)} foto’s`);
const megabytes = (bytes: number) => `${whole(Math.ceil(bytes / 1e6))} MB`;

/** What follows the name of a copy: "Afval (kopie)", "Afval (kopie 2)". */
export const copyEnding = (attempt: number) => (attempt === 1 ? ' (kopie)' : ` (kopie ${attempt})`);

export const roles: Record<PictureRole, string> = {
  train: 'om van te leren',
  test: 'om te testen',
  ask: 'om te vragen',
};

const commands: { [K in Command['kind']]: (command: Extract<Command, { kind: K }>) => string } = {
  'add-pictures': ({ pictures }) => `${photos(pictures.length)} toevoegen`,
  'remove-pictures': ({ ids }) => `${photos(ids.length)} verwijderen`,
  'move-pictures': ({ ids }) => `${photos(ids.length)} verplaatsen`,
  relabel: () => 'label van 1 foto verbeteren',
  'change-role': ({ ids, role }) => `${photos(ids.length)} gebruiken ${roles[role]}`,
  split: () => 'opnieuw verdelen over training en test',
  'add-category': ({ name }) => `categorie ${name} toevoegen`,
  'rename-category': ({ name }) => `categorie hernoemen tot ${name}`,
  'remove-category': () => 'categorie verwijderen',
  'rename-project': ({ name }) => `project hernoemen tot ${name}`,
  'change-settings': () => 'instellingen wijzigen',
  reset: () => 'terug naar het begin',
};

/** What a change is called, for "Ongedaan maken: 3 foto’s toevoegen". */
export function commandLabel<K extends Command['kind']>(command: Extract<Command, { kind: K }>): string {
  return commands[command.kind as K](command);
}

/** What a change did beyond what was asked. */
export function effectText(effect: Effect): string {
  const count = photos(effect.ids.length);
  switch (effect.kind) {
    case 'views-moved-along':
      return `${count} van dezelfde voorwerpen ${effect.ids.length === 1 ? 'verhuisde' : 'verhuisden'} mee: nu ${roles[effect.role]}. Een voorwerp staat nooit in de training én in de test, anders is de test niet eerlijk.`;
    case 'role-follows-object':
      return `${count} ${effect.ids.length === 1 ? 'staat' : 'staan'} bij de andere foto’s van hetzelfde voorwerp: ${roles[effect.role]}.`;
    case 'duplicates-skipped':
      return effect.ids.length === 1
        ? '1 foto had je al. Ze is niet nog eens toegevoegd.'
        : `${count} had je al. Ze zijn niet nog eens toegevoegd.`;
    case 'pictures-unsorted':
      return `${count} van ${effect.category} ${effect.ids.length === 1 ? 'staat' : 'staan'} nu bij de foto’s zonder categorie.`;
  }
}

/** Why a change was refused. */
export const changeErrors: Record<ProjectErrorCode, (subject: string | null) => string> = {
  'name-empty': () => 'Typ een naam.',
  'name-too-long': () => `Deze naam is te lang. Gebruik hoogstens ${MAX_NAME} tekens.`,
  'name-taken': (name) => `Er is al een categorie ${name ?? 'met die naam'}. Kies een andere naam.`,
  'id-invalid': () => 'Deze foto of categorie heeft een code die hier niet kan.',
  'id-taken': () => 'Deze foto of categorie bestaat al.',
  'unknown-category': () => 'Deze categorie bestaat niet meer.',
  'unknown-picture': () => 'Deze foto zit niet meer in je project.',
  'too-many-pictures': () => `Een project kan hoogstens ${photos(MAX_PICTURES)} bevatten. Verwijder er eerst enkele.`,
  'too-many-categories': () => `Een project kan hoogstens ${MAX_CATEGORIES} categorieën hebben.`,
  'object-in-train-and-test': () => 'Een voorwerp staat zowel in de training als in de test.',
  'settings-invalid': (found) => `Deze instelling kan niet${found === null ? '' : `: ${found}`}.`,
};

/** What must be mended before a training. */
export function obstacleText(obstacle: Obstacle): string {
  return obstacle.kind === 'too-few-categories'
    ? 'Je hebt minstens twee categorieën nodig om te trainen.'
    : `${obstacle.category.name} heeft nog geen foto’s om van te leren. Voeg er toe, of verwijder de categorie.`;
}

/** Why a file cannot be used; what was there before is untouched. */
export const fileErrors: Record<ProjectFileErrorCode, string> = {
  unreadable: 'De browser kan dit bestand niet meer lezen. Is het verplaatst of verwijderd? Kies het opnieuw.',
  'not-a-zip':
    'Dit is geen zip-bestand. Kies een bestand dat je in het labo hebt bewaard, of een zip met een map per categorie.',
  truncated: 'Dit bestand is niet volledig. Download of kopieer het opnieuw.',
  corrupt: 'Dit bestand is beschadigd. Probeer een andere kopie.',
  'zip-unsupported':
    'Dit zip-bestand heeft een wachtwoord of is op een manier ingepakt die het labo niet kent. Pak het opnieuw in als gewone zip.',
  'too-many-files': 'Er zitten te veel bestanden in deze zip. Verdeel ze over meer dan één zip.',
  'file-too-large': 'In deze zip zit een bestand dat te groot is.',
  'too-large': 'Deze zip is uitgepakt te groot.',
  'unsafe-path': 'Deze zip bevat een onveilige bestandsnaam en wordt niet geopend.',
  'no-project': 'In deze zip zit geen project van het labo.',
  'not-json': 'Het project in dit bestand is onleesbaar.',
  'project-malformed': 'Het project in dit bestand klopt niet en wordt niet geopend.',
  'version-too-new':
    'Dit project is gemaakt met een nieuwere versie van het labo. Herlaad de pagina en probeer opnieuw.',
  'picture-missing': 'Er ontbreekt een foto van het project.',
  'picture-altered': 'Een foto in dit bestand is niet die waarmee het project bewaard is.',
  'no-pictures': 'In deze zip zitten geen foto’s. Maak een map per categorie, met de foto’s erin.',
  'too-many-folders': `Er zijn te veel mappen in deze zip: hoogstens ${MAX_CATEGORIES}, één per categorie.`,
};

/** After a refused file. */
export const importUntouched = 'Aan je eigen projecten is niets veranderd.';

/** Why one picture file could not be added; the others go on. */
export const intakeErrors = {
  empty: 'Dit bestand is leeg.',
  'too-big': `Dit bestand is te groot (meer dan ${megabytes(25e6)}).`,
  'too-many-pixels': 'Deze foto heeft te veel pixels (meer dan 50 miljoen). Verklein ze eerst.',
  heic: 'Dit is een HEIC-foto van een iPhone of iPad. Zet ze eerst om naar JPEG, of kies bij de camera-instellingen ‘Meest compatibel’.',
  svg: 'SVG is een tekening en geen foto. Kies een foto (JPEG, PNG of WebP).',
  animated: 'Dit is een bewegend beeld. Kies een gewone foto.',
  'not-a-picture': 'Dit is geen foto die het labo kent. Kies een JPEG, PNG of WebP.',
  broken: 'Deze foto is beschadigd of niet volledig.',
  folder: 'Dit is een map. Open ze en sleep de foto’s zelf, of maak er een zip van.',
  'too-many-files': `Je kunt hoogstens ${photos(500)} tegelijk toevoegen.`,
  cancelled: 'Niet meer bekeken: je hebt gestopt.',
};

const storageReasons = {
  unavailable: 'Je browser kan niets bewaren.',
  blocked: 'Je browser mag hier niets bewaren (door een instelling, of omdat de les in een andere site staat).',
  'no-answer': 'De opslag van je browser antwoordt niet.',
  failed: 'Bewaren lukt niet.',
  'no-room': 'Er is geen plaats meer op dit toestel.',
};

/** A status of the store. */
interface StorageState {
  state: 'saved' | 'saving' | 'memory-only' | 'full';
  reason: keyof typeof storageReasons | null;
}

/** How it stands with keeping the work. */
export function storageText({ state, reason }: StorageState): string {
  const why = reason === null ? '' : `${storageReasons[reason]} `;
  switch (state) {
    case 'saved':
      return 'Alles is bewaard op dit toestel.';
    case 'saving':
      return 'Bezig met bewaren…';
    case 'memory-only':
      return `${why}Je kunt gewoon verder werken, maar als je deze pagina sluit, is je werk weg. Bewaar het als bestand.`;
    case 'full':
      return `${why}Je laatste foto’s of wijzigingen zijn nog niet bewaard. Bewaar je werk als bestand, of verwijder een oud project.`;
  }
}

/** In a frame of another site, the browser keeps the work apart. */
export const foreignFrame =
  'De les staat in een andere site. Je werk wordt alleen daar bewaard. Wil je het elders openen, bewaar het dan als bestand.';

/** After `Copied`. */
export const copiedText = (name: string) =>
  `Dit project werd ook in een ander venster gewijzigd. Jouw versie hier heet nu ${name}; de andere bestaat ook nog.`;

export const unnamedPicture = 'Eigen foto';
/** Text for who cannot see an own picture, until the pupil writes one. */
export const ownAlt = (name: string) => (name === '' ? unnamedPicture : `Eigen foto ${name}`);
export const newProjectName = 'Mijn labo';

/** What is told with an exported model. */
export const modelWords: ModelWords = {
  note: 'Dit is alleen de nieuwe laag, getraind in het labo van Dwengo. Geef haar de uitvoer van het bestaande model (backbone): laad dat model, laat het naar een foto van 224 op 224 pixels kijken met waarden van 0 tot 1, en geef die uitvoer aan deze laag. De uitkomst is een kans per categorie, in de volgorde van labels.json.',
  input: {
    'object-types':
      'De 1000 logits van de objecttypes (vóór softmax), in de volgorde van ImageNet en zonder de klasse achtergrond. MobileNet geeft er 1001: laat de eerste weg.',
    embedding: 'De 256 kenmerken vóór de laatste laag van het bestaande model (na global average pooling).',
  },
};
