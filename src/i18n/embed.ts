import type { IgnoredOption, ValueRule } from '@core/embed/options';
import type { EmbedId } from '@core/embed/table';
import type { StatementWords } from '@core/embed/xapi';

/** Names of what can be put in a frame, as a title above it; lessons and notebooks have names of their own. */
export const embedTitles: Record<EmbedId, string> = {
  sorteren: 'Sorteer zelf acht foto’s',
  'bestaand-model': 'Wat ziet een bestaand model?',
  netwerk: 'Een klein neuraal netwerk',
  'extra-laag': 'Een extra laag erbovenop',
  trainen: 'Train zelf een model',
  leercurve: 'Met en zonder bestaand model',
  quiz: 'Test jezelf',
  labo: 'Labo: train je eigen model',
  notebook: 'Notebook',
  onderzoek: 'Onderzoek',
  les: 'De hele les',
};

/** What a value may be, in words. */
export const expectedOf = (rule: ValueRule): string => {
  switch (rule.kind) {
    case 'choice':
      return rule.values.join(' of ');
    case 'list':
      return `een of meer van ${rule.values.join(', ')}`;
    case 'number':
      return `een getal van ${rule.from} tot ${rule.to}`;
    case 'names':
      return `${rule.from} tot ${rule.to} verschillende namen met komma’s ertussen, elk hoogstens ${rule.length} tekens`;
  }
};

/** Words of the frame around an embed. */
export const embed = {
  lesson: 'Transfer learning',
  by: 'Dwengo vzw',
  licence: 'CC BY 4.0',
  newTab: 'Open in een nieuw tabblad',
  toLesson: 'Naar de hele les',
  /** The page is in a frame that keeps it from loading its own scripts. */
  sealed:
    'De site waarin dit onderdeel staat, houdt het te streng afgesloten. Open het in een nieuw tabblad om het te gebruiken.',
  ignored: (option: IgnoredOption, rule: ValueRule | null) => {
    const shown = `‘${option.name}=${option.value}’`;
    if (option.why === 'unknown') return `De optie ${shown} in het adres bestaat niet.`;
    if (option.why === 'elsewhere' || !rule) return `De optie ${shown} in het adres geldt hier niet.`;
    return `De optie ${shown} in het adres klopt niet: verwacht ${expectedOf(rule)}.`;
  },
  /** What each is, for its page and for editors who choose one. */
  descriptions: {
    sorteren: 'Leerlingen geven acht foto’s een label: Papier of PMD.',
    'bestaand-model': 'Het antwoord van MobileNet op enkele foto’s, en dat van een klein model op het eigen toestel.',
    netwerk: 'Een figuur van een neuraal netwerk. Wijs een knoop aan en de verbindingen lichten op.',
    'extra-laag': 'In vijf stappen: een bestaand model bevriezen, er een nieuwe laag op zetten en die trainen.',
    trainen: 'Voorspellen, trainen met echte foto’s en daarna het model een eigen foto voorleggen.',
    leercurve:
      'De testscore van een model met en zonder bestaand model, bij steeds meer foto’s per categorie, gemeten op het eigen toestel.',
    quiz: 'Vragen met uitleg bij elk antwoord.',
    labo: 'Eigen foto’s en categorieën, met camera, resultaten en waarom het model iets antwoordt.',
    notebook: 'Dezelfde stappen als code die leerlingen kunnen wijzigen en uitvoeren.',
    onderzoek: 'Voorspellen, met echte trainingen meten, en opschrijven wat het betekent.',
    les: 'Alle delen van de les, of één deel tegelijk.',
  } satisfies Record<EmbedId, string>,
  pager: {
    label: 'Delen van de les',
    previous: 'Vorige',
    next: 'Volgende',
    of: (number: number, total: number) => `Deel ${number} van ${total}`,
    all: 'Toon de hele les',
  },
};

/** Words in xAPI statements. */
export const statementWords: StatementWords = {
  started: 'begon aan',
  answered: 'beantwoordde',
  completed: 'rondde af',
  question: (number) => `Vraag ${number}`,
};
