import type { CellError, MistakeCode } from '@core/notebook/types';
import type { NotebookFileErrorCode } from '@core/notebook/errors';
import { codeLanguages } from './code-languages';

type Explain = (error: CellError) => { what: string; hint: string };

const meant = (suggestion: string, otherwise: string) => (suggestion ? `Bedoelde je ‘${suggestion}’?` : otherwise);

const mistakes = {
  'misspelt-name': ({ subject, suggestion }) => ({
    what: `De naam ‘${subject}’ bestaat niet.`,
    hint: meant(suggestion, 'Kijk na of je de naam juist schreef, en of je de cel die ze maakt al uitvoerde.'),
  }),
  'missing-bracket': () => ({
    what: 'De haakjes kloppen niet.',
    hint: 'Tel de haakjes ( ), [ ] en { }: elk haakje dat opent, moet ook sluiten.',
  }),
  'missing-await': () => ({
    what: 'Je gebruikt iets dat nog niet klaar is.',
    hint: 'Zet ‘await’ voor de oproep die tijd vraagt, bijvoorbeeld: const model = await laadModel();',
  }),
  syntax: () => ({
    what: 'Deze code kan ik niet lezen.',
    hint: 'Kijk op deze regel en de regel erboven: staat er een teken te veel of te weinig?',
  }),
  indentation: () => ({
    what: 'De regels springen niet juist in.',
    hint: 'Zet vier spaties voor elke regel die bij de regel met ‘:’ erboven hoort, en overal evenveel.',
  }),
  'missing-colon': () => ({
    what: 'Er ontbreekt een dubbelepunt.',
    hint: 'Een regel met if, for, while, def of class eindigt op ‘:’.',
  }),
  'unclosed-text': () => ({
    what: 'Een stuk tekst is niet afgesloten.',
    hint: 'Zet aan het einde hetzelfde aanhalingsteken als aan het begin.',
  }),
  'not-a-function': ({ subject, suggestion }) => ({
    what: subject ? `‘${subject}’ kun je niet oproepen: het is geen functie.` : 'Wat je oproept, is geen functie.',
    hint: meant(suggestion, 'Kijk na of de naam juist is, en of er geen haakjes te veel staan.'),
  }),
  'no-such-property': ({ subject, suggestion }) => ({
    what: `‘${subject}’ bestaat hier niet.`,
    hint: meant(suggestion, 'Kijk na welk soort waarde voor de punt staat.'),
  }),
  'nothing-there': ({ subject }) => ({
    what: subject ? `Je vraagt ‘${subject}’ aan iets dat leeg is.` : 'Je gebruikt iets dat leeg is.',
    hint: 'Kijk na of de variabele al een waarde heeft en of wat je zoekt in de lijst zit.',
  }),
  'wrong-type': () => ({
    what: 'Hier staat een ander soort waarde dan verwacht.',
    hint: 'Kijk na of je een getal, een tekst of een lijst nodig hebt, en hoeveel waarden je meegeeft.',
  }),
  'out-of-range': () => ({
    what: 'Dit nummer is groter dan de lijst lang is.',
    hint: 'Een lijst telt vanaf 0: het laatste element heeft als nummer de lengte min 1.',
  }),
  'no-such-key': () => ({
    what: 'Deze sleutel zit niet in de dictionary.',
    hint: 'Kijk na hoe de sleutel geschreven is.',
  }),
  'division-by-zero': () => ({
    what: 'Je deelt door nul.',
    hint: 'Kijk na of een lijst waarvan je de lengte neemt niet leeg is.',
  }),
  'unknown-import': ({ subject }) => ({
    what: subject ? `De bibliotheek ‘${subject}’ is er niet.` : 'Deze bibliotheek is er niet.',
    hint: 'Een notebook kan alleen gebruiken wat meegeleverd is: er wordt niets van het internet gehaald.',
  }),
  forbidden: () => ({
    what: 'Dat mag code in een notebook niet.',
    hint: 'Je code draait afgesloten: ze kan niet op het netwerk en niet bij andere pagina’s of opgeslagen gegevens.',
  }),
  'too-deep': () => ({
    what: 'Een functie blijft zichzelf oproepen.',
    hint: 'Zorg voor een voorwaarde waarbij ze stopt.',
  }),
  'too-much-memory': () => ({
    what: 'Je code vraagt te veel geheugen.',
    hint: 'Kijk na of een lus niet te veel bewaart. Start de kernel opnieuw om geheugen vrij te maken.',
  }),
  'too-few-categories': () => ({ what: 'Je hebt minstens twee categorieën nodig.', hint: '' }),
  'category-empty': () => ({ what: 'Een categorie heeft nog geen foto.', hint: 'Voeg er minstens één toe.' }),
  'settings-invalid': () => ({
    what: 'Met deze instellingen kan het model niet trainen.',
    hint: 'Kies andere waarden.',
  }),
  diverged: () => ({ what: 'De training liep uit de hand.', hint: 'Kies een kleinere learning rate.' }),
  lesson: ({ message }) => ({ what: message, hint: '' }),
  other: ({ name }) => ({ what: `Er ging iets mis (${name}).`, hint: 'Lees de oorspronkelijke boodschap hieronder.' }),
} as const satisfies Record<MistakeCode, Explain>;

const files = {
  'not-json': 'Dit bestand is geen notebook: het bevat geen JSON.',
  'not-a-notebook': 'Dit bestand ziet er niet uit als een notebook.',
  'too-old': 'Dit notebook heeft een oud formaat (nbformat 3 of ouder). Open en bewaar het eerst in Jupyter.',
  'too-new': 'Dit notebook heeft een nieuwer formaat dan deze pagina kent.',
  'too-large': 'Dit bestand is te groot.',
  'other-language': 'Dit notebook is in een andere programmeertaal dan deze pagina.',
} as const satisfies Record<NotebookFileErrorCode, string>;

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;

/** Words of the notebooks. */
export const notebook = {
  languages: codeLanguages,
  index: {
    title: 'Notebooks',
    lead: 'De les in code: lees, voer uit en verander. Alles gebeurt op je toestel, en alles wat je typt blijft in deze browser.',
    open: 'Open het notebook',
    cells: (code: number) => `${code} codecellen`,
    toLesson: 'Naar de les',
  },
  label: 'Notebook',
  static: 'Je leest nu de tekst van het notebook. Met JavaScript aan kun je de code ook uitvoeren.',
  inLesson: (title: string) => `Notebook: ${title}`,
  wake: 'Probeer deze code zelf',
  opening: 'Het notebook gaat open…',
  whole: 'Open het hele notebook',
  notOpened: 'Het notebook kan niet open. Kijk je netwerk na en probeer opnieuw.',
  toolbar: 'Knoppen van het notebook',
  file: 'Bestand',
  runAll: 'Alles uitvoeren',
  stop: 'Stop',
  restart: 'Opnieuw starten',
  reset: 'Terug naar het origineel',
  resetSure: 'Alles wat jij veranderde verdwijnt. Terug naar het origineel?',
  yes: 'Ja',
  no: 'Nee',
  export: 'Bewaar als .ipynb',
  import: 'Open een .ipynb',
  imported: (name: string) =>
    `‘${name}’ is geopend. Er is nog niets uitgevoerd: lees de code eerst als ze van iemand anders komt.`,
  state: {
    idle: (bytes: number) =>
      `Nog niet gestart. Bij de eerste cel wordt ${megabytes(bytes)} geladen (zonder compressie).`,
    loading: (loaded: number, bytes: number) => `Laden: ${megabytes(Math.min(loaded, bytes))} van ${megabytes(bytes)}`,
    starting: 'Starten…',
    ready: 'Klaar',
    busy: 'Bezig…',
    failed: 'Niet gestart',
  },
  progress: 'Hoeveel er geladen is',
  retry: 'Probeer opnieuw',
  kernelFailed: 'De code kan hier niet starten. Probeer een recente versie van Firefox, Chrome, Edge of Safari.',
  fresh:
    'De kernel is opnieuw gestart. Je tekst staat er nog, maar de variabelen zijn weg: voer de cellen opnieuw uit.',
  long: 'Deze cel is al even bezig. Duurt het te lang? Dan is het misschien een lus zonder einde: druk op Stop.',
  saved: 'Je wijzigingen zijn bewaard in deze browser.',
  refused: 'Deze browser laat niet toe om te bewaren. Gebruik ‘Bewaar als .ipynb’.',
  previous: 'Je vorige versie is bewaard.',
  bringBack: 'Zet mijn vorige versie terug',
  undoRemove: 'Zet de cel terug',
  removedCell: 'De cel is weggehaald.',
  fromLab: 'De cellen uit het labo staan onderaan. Er is nog niets uitgevoerd.',
  saveModel: (name: string) => `Bewaar het model ${name}`,
  saveModelHint: (categories: readonly string[], count: number) =>
    `TensorFlow.js, ${categories.join(', ')}, getraind op ${count} ${count === 1 ? 'foto' : 'foto’s'}`,
  saveModelBroken: 'Dit model klopt niet en kan niet bewaard worden. Train het opnieuw.',
  saveProject: (name: string) => `Bewaar het project ${name}`,
  saveProjectHint: (count: number) =>
    `${count === 1 ? '1 foto met haar label' : `${count} foto’s met hun labels`}. Open het bestand in het labo, of kies het hier bij je foto’s.`,
  saveProjectBroken: 'Dit project kan niet bewaard worden. Voer de cel opnieuw uit.',
  camera: { turnOn: 'Zet de camera aan' },
  files: { choose: 'Kies foto’s of een project' },
  /** Of pictures that a cell asks for. */
  intake: {
    stays: 'De foto’s blijven op dit toestel.',
    goesTo: (category: string) => `De foto’s krijgen het label ${category}. Ze blijven op dit toestel.`,
  },
  newer:
    'Er is een nieuwe versie van dit notebook. Jouw versie staat hieronder. Wat je ook kiest: je versie blijft bewaard.',
  newerTake: 'Gebruik de nieuwe versie',
  newerKeep: 'Werk verder in mijn versie',
  newerExport: 'Bewaar eerst mijn versie als bestand',
  cell: (index: number, total: number) => `Cel ${index} van ${total}`,
  code: (index: number) => `Code van cel ${index}`,
  text: (index: number) => `Tekst van cel ${index}`,
  run: 'Uitvoeren',
  runHint: 'Shift+Enter',
  waiting: 'Wacht…',
  running: 'Bezig…',
  edit: 'Tekst bewerken',
  editDone: 'Klaar met bewerken',
  more: 'Meer',
  up: 'Omhoog',
  down: 'Omlaag',
  addCode: 'Code eronder',
  addText: 'Tekst eronder',
  clear: 'Uitvoer wissen',
  resetCell: 'Cel herstellen',
  remove: 'Cel weghalen',
  emptyText: 'Lege tekstcel. Kies ‘Tekst bewerken’.',
  exercise: 'Opdracht',
  check: 'Controleer',
  hint: (next: number, total: number) => `Toon hint ${next} van ${total}`,
  hintLabel: (index: number) => `Hint ${index}`,
  right: 'Goed zo, dit klopt.',
  missing: 'Er ontbreekt nog iets:',
  output: (index: number) => `Uitvoer van cel ${index}`,
  line: (line: number) => `Regel ${line}: `,
  originalMessage: 'Oorspronkelijke boodschap',
  notes: {
    truncated: 'Er was meer uitvoer; de rest is niet getoond.',
    promise: 'Dit is een Promise: een antwoord dat er nog niet is. Zet er ‘await’ voor om erop te wachten.',
    stopped: 'Gestopt. De tekst staat er nog, de variabelen zijn weg.',
    'too-long': 'Deze cel duurde te lang en is gestopt. De tekst staat er nog, de variabelen zijn weg.',
  },
  ran: 'Cel uitgevoerd.',
  ranWithError: 'Cel gestopt met een fout.',
  stopped: 'Gestopt.',
  restarted: 'Opnieuw gestart.',
  removed: 'Cel weggehaald.',
  moved: (place: number, total: number) => `Cel staat nu op plaats ${place} van ${total}.`,
  explain: (error: CellError) => mistakes[error.code](error),
  fileError: (code: NotebookFileErrorCode) => files[code],
  editorHelp:
    'Shift+Enter voert de cel uit. Zodra je typt, laat Tab de regel inspringen. Escape gaat uit het codevak: dan gaat Tab verder, en gaan de pijltjes naar een andere cel.',
  phrases: {
    'Control character': 'Stuurteken',
    'Selection deleted': 'Selectie verwijderd',
    'Folded lines': 'Ingeklapte regels',
    'Unfolded lines': 'Uitgeklapte regels',
    to: 'tot',
    'folded code': 'ingeklapte code',
    unfold: 'uitklappen',
    'Fold line': 'Regel inklappen',
    'Unfold line': 'Regel uitklappen',
    Completions: 'Aanvullingen',
  },
} as const;

/** Words around the reader's own pictures. */
export const ownPictures = {
  title: 'Eigen foto’s',
  variable: { javascript: 'mijnFotos', python: 'mijn_fotos' },
  lead: (variable: string) =>
    `Je foto’s blijven op dit toestel. In je code zitten ze in de lijst ${variable}. Een foto heeft de categorie die je hier kiest.`,
  category: 'Categorie',
  example: 'bijvoorbeeld Glas',
  choose: 'Kies foto’s of een project',
  fromLab: 'Of neem de foto’s van een project uit het labo, met hun labels:',
  take: (name: string, count: number) => `${name} (${count} ${count === 1 ? 'foto' : 'foto’s'})`,
  clear: 'Haal ze weer weg',
  busy: 'De foto’s worden gelezen…',
  ready: (count: number, variable: string, project: string) =>
    `${count} ${count === 1 ? 'foto' : 'foto’s'}${project ? ` van project ${project}` : ''} ${count === 1 ? 'zit' : 'zitten'} in ${variable}.`,
  /** @param names of at most five is shown which they are */
  failed: (names: readonly string[]) =>
    names.length > 5
      ? `${names.length} foto’s konden niet gelezen worden.`
      : `Niet gelezen: ${names.join(', ')}. Kies een foto in JPEG, PNG of WebP.`,
  gone: 'Dit project staat niet op dit toestel. In de cellen kun je fotos gebruiken in de plaats.',
} as const;
