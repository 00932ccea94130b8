/** Words of the network diagram and of the scene with the extra layer. */
import { significant, whole, withPlus } from './numbers';

/** -0.844 -> "−0,84", with a real minus sign. */
export const signed = (value: number) => withPlus(significant(value, 2));
/** 0.917 -> "92 %", with a space that does not break. Almost sure is not sure: 0.999 -> ">99 %". */
export const share = (value: number) => {
  const sign = value > 0.995 && value < 1 ? '>' : value < 0.005 && value > 0 ? '<' : '';
  return `${sign}${Math.min(sign ? 99 : 100, Math.max(sign ? 1 : 0, Math.round(value * 100)))}\u00a0%`;
};

const list = (items: readonly string[]) =>
  [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' en ');

/** A node as it is spoken of; `hidden` is the rank of its layer among the hidden ones, from 1. */
export interface NodeWords {
  role: 'input' | 'hidden' | 'output' | 'new';
  label: string;
  /** From 1. */
  number: number;
  total: number;
  hidden: number;
}

/** A connection as it is spoken of. */
export interface ConnectionWords {
  name: string;
  weight: number;
}

const nodeName = ({ role, label, number, hidden }: NodeWords): string => {
  if (role === 'input') return `invoerknoop ${number}`;
  if (role === 'hidden') return `knoop ${number} van verborgen laag ${hidden}`;
  return `‘${label}’`;
};

const nodeKind = {
  input: 'invoer. Hier komt een stukje van de foto binnen',
  hidden: 'verborgen laag. Deze knoop rekent verder met wat de knopen links ervan doorgeven',
  output: 'uitvoer, een objecttype',
  new: 'nieuwe laag, een categorie',
} as const;

const connection = ({ name, weight }: ConnectionWords) => `${name} (${signed(weight)})`;

const strongest = (verb: string, items: readonly ConnectionWords[]) =>
  items.length === 0 ? '' : ` ${verb} ${list(items.map(connection))}.`;

export const network = {
  label: 'Neuraal netwerk',
  instructions: 'Ga met Tab naar het netwerk en met de pijltjestoetsen van knoop naar knoop.',
  hint: 'Wijs een knoop aan of tik erop om zijn verbindingen te zien. Met het toetsenbord: Tab en de pijltjestoetsen.',
  /** Two rows where there is little room; an empty one leaves it to the caption beside it. */
  captions: {
    input: ['invoer'],
    hidden: ['verborgen', 'lagen'],
    'hidden-one': ['verborgen', 'laag'],
    'hidden-rest': ['verborgen laag', ''],
    features: ['kenmerken'],
    types: ['objecttypes'],
  },
  newLayer: 'Nieuwe laag',
  nodeName,
  nodeLabel: (node: NodeWords, answer: number | null) =>
    node.role === 'hidden'
      ? `Knoop ${node.number} van ${node.total}, verborgen laag ${node.hidden}`
      : `${node.role === 'input' ? `Invoerknoop ${node.number}` : node.label}${answer === null ? '' : ` ${share(answer)}`}, ${
          { input: 'invoer', output: 'objecttype', new: 'nieuwe laag' }[node.role]
        }, ${node.number} van ${node.total}`,
  /** What is said of a node: what it is and its heaviest connections, at most two each way. */
  nodeSentence: (node: NodeWords, incoming: readonly ConnectionWords[], outgoing: readonly ConnectionWords[]) => {
    const subject = node.role === 'output' || node.role === 'new' ? `Knoop ‘${node.label}’` : `Knoop ${node.number}`;
    const received = strongest('Sterkste verbindingen van', incoming);
    return `${subject}: ${nodeKind[node.role]}.${received}${strongest('Sterkste verbindingen naar', outgoing)}`;
  },
  legend: {
    label: 'Zo lees je de lijnen',
    items: {
      thick: { line: 'dikke lijn: ', meaning: 'zwaar gewicht' },
      thin: { line: 'dunne lijn: ', meaning: 'licht gewicht' },
      positive: { line: 'volle lijn: ', meaning: 'telt mee (+)' },
      negative: { line: 'gestreepte lijn: ', meaning: 'telt tegen (−)' },
    },
  },
  asText: {
    summary: 'De figuur als tekst',
    intro: (layers: number, nodes: number, connections: number) =>
      `Dit netwerk is getekend met ${layers} lagen, ${nodes} knopen en ${connections} verbindingen. Van links naar rechts:`,
    layer: (number: number, name: string, nodes: number, frozen: boolean) =>
      `Laag ${number}: ${name}, ${nodes} ${nodes === 1 ? 'knoop' : 'knopen'}${frozen ? ', bevroren' : ''}`,
    layerName: {
      input: () => 'invoer',
      hidden: (hidden: number) => `verborgen laag ${hidden}`,
      output: () => 'uitvoer (objecttypes)',
      new: () => 'nieuwe laag (categorieën)',
    },
    more: 'Er zijn meer invoerknopen dan er getekend zijn: de puntjes staan voor de rest.',
    to: (name: string, weight: number) => `naar ${name}: ${signed(weight)}`,
    node: (node: NodeWords) => (node.role === 'input' || node.role === 'hidden' ? `Knoop ${node.number}` : node.label),
  },
} as const;

export const scene = {
  label: 'De extra laag, stap voor stap',
  steps: {
    trained: 'Getraind model',
    frozen: 'Bevroren',
    'new-layer': 'Nieuwe laag',
    training: 'Training',
    prediction: 'Voorspelling',
  },
  stepsLabel: 'Stappen',
  step: (number: number, total: number, name: string) => `Stap ${number} van ${total}: ${name}`,
  sentence: {
    trained: () =>
      'Dit model is al getraind. Een foto komt links binnen, elke laag rekent verder, en rechts licht het objecttype op dat het model herkent.',
    frozen: () => 'We bevriezen het model: de sloten gaan dicht. Deze gewichten veranderen niet meer.',
    'new-layer': (categories: readonly string[], instead: boolean) =>
      `${
        instead
          ? 'De laatste laag gaat eraf en er komt een nieuwe in de plaats, op de kenmerken'
          : 'We zetten er een nieuwe laag bovenop'
      }: een knoop voor ${list(categories)}. De nieuwe lijnen zijn nog even dun: de nieuwe laag weet nog niets.`,
    training: (_: readonly string[], instead: boolean) =>
      `Nu trainen we. Foto na foto loopt door het netwerk, en alleen de nieuwe lijnen veranderen: dik waar een ${
        instead ? 'kenmerk' : 'objecttype'
      } zwaar meetelt voor een categorie, gestreept waar het ertegen telt. Wat bevroren is, blijft gelijk.`,
    prediction: () =>
      'Een foto die het model nooit zag, loopt door het hele netwerk. De nieuwe laag geeft de voorspelling.',
  },
  prediction: (category: string, value: number) => `${category}, ${share(value).replace('>', 'meer dan ')} zeker.`,
  trainingStep: (at: number, total: number) => `Trainingsstap ${at} van ${total}`,
  trainingPicture: (category: string) => `label: ${category}`,
  controls: 'Bediening van de figuur',
  play: 'Speel af',
  pause: 'Pauzeer',
  again: 'Opnieuw',
  previous: 'Vorige stap',
  next: 'Volgende stap',
  scrub: 'Plaats in de animatie',
  scroll: 'Laat de stappen meelopen terwijl je scrolt',
  reduced: 'Je toestel vraagt om minder beweging: de stappen staan stil.',
  variant: {
    label: 'Waar komt de nieuwe laag?',
    'on-top': 'Bovenop de objecttypes',
    instead: 'In plaats van de laatste laag',
  },
  /** When the other place of the new layer cannot be fetched. */
  unavailable: 'Dit voorbeeld kon niet opgehaald worden. Is er internet? Kies het dan opnieuw.',
  source: {
    label: 'Welk model?',
    example: 'Voorbeeld',
    reader: 'Jouw model',
    note: 'Jouw getrainde model: deze objecttypes hebben er het grootste effect, en de nieuwe lijnen bewegen zoals ze tijdens jouw training deden. De bevroren lagen zijn vereenvoudigd getekend.',
    exampleNote: 'Een klein netwerk als voorbeeld. Train hieronder zelf een model, dan zie je het hier.',
    trainedNote: 'Je hebt een model getraind: kies ‘Jouw model’ om het hier te zien.',
  },
  counts: {
    label: 'Hoeveel wordt er getraind?',
    drawn: 'Getekend',
    real: 'In het echt',
    frozen: 'Bevroren',
    sum: (inputs: number, what: 'on-top' | 'instead', categories: number, biases: number) =>
      `${whole(inputs)} ${what === 'on-top' ? 'objecttypes' : 'kenmerken'} × ${categories} categorieën + ${biases} biases`,
    unit: 'gewichten en biases in de nieuwe laag',
    frozenUnit: 'gewichten en biases in het model op deze pagina',
    frozenOnTop: 'het hele bestaande model, met zijn laatste laag',
    frozenInstead: (dropped: number) =>
      `zonder de laatste laag: die ${whole(dropped)} zijn eraf en tellen niet meer mee`,
    bias: 'Een bias is een getal dat een knoop altijd bij zijn som optelt. Ook dat wordt getraind.',
  },
  effects: {
    title: 'Wat weegt door in jouw model?',
    rule: 'Volgorde: geleerd gewicht × verschil in gemiddelde zekerheid tussen de categorieën in je trainingsfoto’s. Het gewicht alleen zegt te weinig: een type dat het model nooit ziet, heeft ook een gewicht.',
    together: (inputs: number) =>
      `Geen enkel objecttype beslist alleen: het antwoord is de som van alle ${whole(inputs)}.`,
    row: (label: string, towards: string) => `${label}: spreekt voor ${towards}`,
  },
} as const;
