/** Words of the Lab's screens; those of its changes, files and storage are in `project.ts`. */
import type { PictureRole } from '@core/project/types';
import type { HeadLayer } from '@core/head/types';

const integer = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 2, minimumFractionDigits: 2 });
const signed = new Intl.NumberFormat('nl-BE', {
  maximumFractionDigits: 2,
  minimumFractionDigits: 2,
  signDisplay: 'exceptZero',
});
const tenth = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const photos = (count: number) => (count === 1 ? '1 foto' : `${integer.format(count)} foto’s`);

export const format = {
  integer: (value: number) => integer.format(value),
  decimal: (value: number) => decimal.format(value),
  /** With a plus or a real minus sign. */
  signed: (value: number) => signed.format(value).replace('-', '−'),
  photos,
  /** Shares below one percent stay visible: "0,3 %". */
  share: (value: number) =>
    `${value > 0 && value < 0.01 ? tenth.format(value * 100) : integer.format(value * 100)}\u00a0%`,
};

export const page = {
  title: 'Labo: train je eigen model',
  description: 'Train een model met je eigen foto’s en categorieën, en zoek uit waarom het iets denkt.',
  lead: 'Met je eigen foto’s, in je eigen categorieën. Begin met de voorbeeldfoto’s of neem er zelf.',
  loading: 'Het labo gaat open…',
  failed: 'Het labo kan niet open. Laad de pagina opnieuw.',
  label: 'Labo',
};

export const steps = {
  label: 'Stappen van het labo',
  photos: 'Foto’s',
  train: 'Train',
  results: 'Resultaat',
  why: 'Waarom',
  next: (name: string) => `Verder: ${name}`,
  needModel: 'Je hebt nog geen model. Train er eerst een.',
  goTrain: 'Ga naar Train',
};

export const bar = {
  label: 'Je project',
  name: 'Naam van je project',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw doen',
  undoOf: (what: string) => `Ongedaan maken: ${what}`,
  redoOf: (what: string) => `Opnieuw doen: ${what}`,
  menu: 'Project',
  newSamples: 'Nieuw project met de voorbeeldfoto’s',
  newEmpty: 'Nieuw leeg project',
  open: 'Mijn projecten',
  openThis: (name: string) => `Open ${name}`,
  copy: (name: string) => `Maak een kopie van ${name}`,
  remove: (name: string) => `Verwijder ${name}`,
  removeSure: (name: string) => `Verwijder ${name} voorgoed`,
  current: 'open',
  holds: (count: number, categories: string) => `${photos(count)}${categories ? `, ${categories}` : ''}`,
  exportProject: 'Bewaar als bestand',
  importFile: 'Open een bestand of zip',
  importHint: 'Een bewaard project, of een zip met één map met foto’s per categorie.',
  exportModel: 'Bewaar het model (TensorFlow.js)',
  exportModelNone: 'Train eerst een model om het te kunnen bewaren.',
  reset: 'Terug naar het begin',
  resetDone: 'Je project is weer zoals in het begin. Met Ongedaan maken krijg je alles terug.',
  sent: (count: number) => `Verstuurde foto’s: ${integer.format(count)}`,
  sentWhy: 'Het labo telt elk verzoek dat iets meestuurt. Alles gebeurt op je toestel.',
  imported: (name: string) => `Project ${name} staat open. Je andere projecten zijn er nog.`,
  importing: 'Het bestand wordt nagekeken…',
  emptyName: 'Nieuw project',
  pictureGone: (count: number) => `${photos(count)} kan de browser niet meer terugvinden.`,
  close: 'Sluit',
  problemsTitle: (count: number) =>
    count === 1 ? '1 bestand is niet toegevoegd:' : `${integer.format(count)} bestanden zijn niet toegevoegd:`,
  more: (count: number) => `en nog ${integer.format(count)}`,
  modelSaved: 'Het model is bewaard: de nieuwe laag, de labels en waar het bestaande model te vinden is.',
  dismiss: 'Sluit deze melding',
  memory: (tensors: number, megabytes: string) =>
    `Het model gebruikt ${megabytes} geheugen (${integer.format(tensors)} tensors).`,
};

export const pictures = {
  title: 'Foto’s',
  role: 'Waarvoor dienen de foto’s?',
  roles: {
    train: 'Om van te leren',
    test: 'Om te testen',
    ask: 'Om te vragen',
  } satisfies Record<PictureRole, string>,
  roleHint: {
    train: 'Hiervan leert je model.',
    test: 'Deze foto’s ziet je model niet tijdens de training. Ze meten hoe goed het is.',
    ask: 'Deze foto’s hebben geen label. Bij Waarom zie je wat je model ervan denkt.',
  } satisfies Record<PictureRole, string>,
  add: 'Kies foto’s',
  camera: 'Camera',
  to: 'Nieuwe foto’s gaan naar',
  drop: 'Je kunt foto’s ook hierheen slepen of plakken (Ctrl+V).',
  unsorted: 'Zonder categorie',
  count: (count: number) => photos(count),
  bin: (name: string, count: number) => `${name}: ${photos(count)}`,
  empty: 'Nog geen foto’s.',
  rename: (name: string) => `Naam van categorie ${name}`,
  removeCategory: (name: string) => `Verwijder categorie ${name}`,
  removeShort: 'Verwijder',
  newCategory: 'Nieuwe categorie',
  newCategoryHint: 'bijvoorbeeld Restafval of Glas',
  addCategory: 'Voeg toe',
  suggestions: ['Restafval', 'Glas'],
  open: (alt: string) => `Bekijk: ${alt}`,
  pick: (alt: string) => `Selecteer: ${alt}`,
  selected: (count: number) => `${photos(count)} geselecteerd`,
  selection: 'Met de geselecteerde foto’s',
  moveTo: 'Verplaats naar',
  useFor: 'Gebruik',
  remove: 'Verwijder',
  selectNone: 'Selecteer niets',
  selectAll: (name: string) => `Selecteer alles in ${name}`,
  selectAllShort: 'Selecteer alles',
  split: 'Verdeel opnieuw over leren en testen',
  splitHint: 'Een kwart van de voorwerpen gaat naar de test. Foto’s van hetzelfde voorwerp blijven bij elkaar.',
  adding: (done: number, total: number) => `Foto’s toevoegen: ${done} van ${total}`,
  stop: 'Stop',
  added: (count: number, where: string) => `${photos(count)} toegevoegd aan ${where}.`,
  missing: 'Deze foto is niet meer te vinden',
  pasted: 'geplakte foto',
};

export const camera = {
  label: 'Camera',
  front: 'Voorkant',
  back: 'Achterkant',
  which: 'Welke camera?',
  snap: 'Neem een foto',
  burst: 'Neem er vijf na elkaar',
  burstHint: 'Vijf foto’s van één voorwerp: draai het intussen. Ze blijven samen in leren of in testen.',
  bursting: (done: number, total: number) => `Foto ${done} van ${total}`,
  starting: 'De camera start…',
  close: 'Sluit de camera',
  again: 'Probeer opnieuw',
  live: 'Beeld van je camera',
  paused: 'De camera is gestopt omdat je een ander venster opende.',
  refused:
    'Je browser mag de camera niet gebruiken. Sta het toe bij het slotje in de adresbalk en probeer opnieuw, of kies foto’s van je toestel.',
  framed:
    'De site waarin deze pagina staat, geeft de camera niet vrij, of je browser mag ze hier niet gebruiken. Open de pagina in een nieuw tabblad, of kies foto’s van je toestel.',
  newTab: 'Open de pagina in een nieuw tabblad',
  absent: 'Er is geen camera gevonden. Sluit er een aan en probeer opnieuw, of kies foto’s van je toestel.',
  busy: 'De camera is bezig in een ander programma. Sluit dat en probeer opnieuw, of kies foto’s van je toestel.',
  gone: 'De camera is weggevallen. Kijk na of ze nog vastzit en of geen ander programma ze gebruikt, en probeer opnieuw. De foto’s die je al nam, zijn er nog.',
  insecure: 'De camera werkt hier niet. Kies foto’s van je toestel.',
  choose: 'Kies foto’s van je toestel',
  file: (count: number) => `camera ${count}`,
};

export const train = {
  title: 'Train',
  settings: 'Instellingen',
  perCategory: 'Foto’s per categorie',
  all: 'alle',
  allSpoken: 'alle foto’s',
  someSpoken: (count: number) => `hoogstens ${photos(count)} per categorie`,
  seed: 'Start',
  seedHint:
    'Bij minder dan alle foto’s beslist dit getal welke er geloot worden. Met dezelfde start krijg je precies hetzelfde model.',
  newSeed: 'Andere start',
  layer: 'Waar komt de nieuwe laag?',
  layers: {
    'object-types': 'Boven op de objecttypes',
    embedding: 'In de plaats van de laatste laag',
  } satisfies Record<HeadLayer, string>,
  layerHint: {
    'object-types': 'De nieuwe laag kijkt naar de 1000 objecttypes. Je kunt zien welke de doorslag geven.',
    embedding:
      'De nieuwe laag kijkt naar de 256 kenmerken daarvoor. Vaak iets beter, maar die kenmerken hebben geen naam.',
  } satisfies Record<HeadLayer, string>,
  strict: 'Hoe streng voor grote gewichten? (L2)',
  strictHint:
    'Streng: alle gewichten blijven klein en het model twijfelt meer. Los: het model past zich helemaal aan de trainingsfoto’s aan, ook aan toeval.',
  stricts: ['niet streng', 'heel los', 'los', 'gewoon', 'streng', 'heel streng'],
  method: 'Hoe zoekt de computer de gewichten?',
  methods: {
    lbfgs: 'De snelste weg (L-BFGS)',
    'gradient-descent': 'Stap voor stap (gradient descent)',
  },
  methodHint: {
    lbfgs: 'Vindt in enkele stappen de beste gewichten.',
    'gradient-descent':
      'Zo worden grote netwerken getraind. Te grote stappen: de fout springt op en neer. Te kleine: het duurt lang.',
  },
  rate: 'Grootte van de stappen (learning rate)',
  epochs: 'Hoe vaak alle foto’s bekijken (epochs)',
  go: 'Train de nieuwe laag',
  again: 'Train opnieuw met dezelfde start',
  retrain: 'Train opnieuw',
  stop: 'Stop',
  uses: (train: number, test: number) =>
    `Deze training gebruikt ${photos(train)} om te leren en ${photos(test)} om te testen.`,
  loading: (loaded: string, total: string) => `Het bestaande model laden: ${loaded} van ${total}`,
  starting: 'Het bestaande model laden',
  looking: (done: number, total: number) => `Het bestaande model bekijkt de foto’s: ${done} van ${total}`,
  training: (step: number) => `De nieuwe laag trainen: stap ${step}`,
  stopped: 'Gestopt. Je foto’s en je vorige model zijn er nog.',
  stoppedEarly: 'Vroeger gestopt. Dit is het model zoals het toen was.',
  done: (seconds: string) => `Klaar. Rekentijd van de nieuwe laag: ${seconds} s.`,
  upToDate: 'Je model past bij de foto’s en instellingen van nu.',
  outOfDate: 'Je foto’s of instellingen zijn veranderd na de training. Train opnieuw om dat te zien in het model.',
  toResults: 'Bekijk het resultaat',
  skipped: (count: number) => `${photos(count)} kon het model niet bekijken. De training ging door zonder.`,
  crash:
    'Het model is gestopt, misschien door te weinig geheugen. Je foto’s en je werk zijn er nog. Train gewoon opnieuw.',
  share: (category: string, used: number, total: number) => `${category}: ${used} van ${total}`,
};

export const results = {
  title: 'Resultaat',
  test: 'Testfoto’s juist',
  train: 'Trainingsfoto’s juist',
  of: (right: number, total: number) => `${right} van ${total}`,
  noTest: 'Er zijn geen testfoto’s. Zet er enkele bij Foto’s, dan meet je echt hoe goed je model is.',
  gap: 'De testscore telt: op de foto’s waar het van leerde, scoort een model bijna altijd beter.',
  compare: 'Tegenover je vorige training',
  before: 'Vorige training',
  after: 'Deze training',
  mended: (count: number) => `Nu juist: ${photos(count)}`,
  broken: (count: number) => `Nu fout: ${photos(count)}`,
  otherTests: 'De testfoto’s zijn niet dezelfde als toen. De scores kun je niet zomaar vergelijken.',
  same: 'Op elke testfoto is het oordeel even goed als voordien.',
  confusion: 'Waar gaat het fout? (confusion matrix)',
  confusionHint: 'Kies een vakje om de foto’s te zien. Op de diagonaal staan de juiste antwoorden.',
  which: 'Welke foto’s?',
  onTest: 'Testfoto’s',
  onTrain: 'Trainingsfoto’s',
  really: 'Echt ↓ Model →',
  cell: (truth: string, said: string, count: number) => `Echt ${truth}, model zegt ${said}: ${photos(count)}`,
  inCell: (truth: string, said: string) => `Echt ${truth}, model zei ${said}`,
  noneInCell: 'Geen foto’s in dit vakje.',
  said: (name: string, share: string) => `Model: ${name} (${share})`,
  removed: 'Deze foto zit niet meer in je project.',
  live: 'De training, stap voor stap',
  liveGone: 'Train opnieuw om de training stap voor stap te zien.',
};

export const why = {
  title: 'Waarom denkt het model dat?',
  choose: 'Kies een foto',
  chooseFrom: 'Toon',
  groups: { ask: 'Om te vragen', wrong: 'Foute testfoto’s', test: 'Testfoto’s', train: 'Trainingsfoto’s' },
  more: (count: number) => `Toon er meer (nog ${integer.format(count)})`,
  noPictures: 'Hier zijn geen foto’s.',
  label: 'Label',
  noLabel: 'geen label',
  relabel: 'Verbeter het label',
  remove: 'Verwijder deze foto',
  answer: (name: string, share: string) => `Het model zegt ${name}, ${share} zeker.`,
  probabilities: 'Kans per categorie',
  looking: 'Het bestaande model kijkt naar de foto…',
  otherBackbone: 'Dit model is getraind met een ander bestaand model. Train opnieuw om verder te gaan.',
  category: 'Waarom',
  forCategory: (name: string) => `Waarom ${name}?`,
  waterfall: (name: string) => `Wat telt mee voor ${name}?`,
  waterfallHint: (name: string) =>
    `Elke balk is een objecttype dat het bestaande model echt in deze foto ziet: gewicht × activatie. Groen naar rechts pleit voor ${name}, rood naar links ertegen.`,
  base: 'Begin: een gemiddelde trainingsfoto',
  others: 'alle andere samen',
  score: (name: string) => `Score voor ${name}`,
  scoreHint: 'Boven 0 wint deze categorie van de andere. Uit de scores volgt de kans.',
  seen: (share: string) => `ziet het model ${share}`,
  noSeen: 'Het bestaande model ziet in deze foto geen enkel objecttype duidelijk.',
  bar: (name: string, value: string, seen: string) => `${name}: ${value}, ${seen}`,
  noNames:
    'Je nieuwe laag staat in de plaats van de laatste laag. Ze kijkt naar 256 kenmerken zonder naam, dus een lijst met objecttypes kan niet. Wil je die zien, train dan boven op de objecttypes.',
  similar: 'De vijf trainingsfoto’s die er het meest op lijken',
  similarHint: 'Volgens het bestaande model. Wie hierop lijkt, krijgt meestal hetzelfde antwoord.',
  similarity: (share: string) => `lijkt ${share}`,
  noSimilar: 'Train eerst, dan zijn er trainingsfoto’s om mee te vergelijken.',
  occlusion: 'Waar kijkt het model naar?',
  occlusionHint: (name: string, count: number) =>
    `Het labo dekt ${count} keer een stukje van de foto af en kijkt of de kans op ${name} daalt. Groen: dit stuk pleit voor ${name}. Rood: ertegen.`,
  occlusionGo: 'Maak de kaart',
  occlusionAgain: 'Maak de kaart opnieuw',
  occlusionBusy: (done: number, total: number) => `${done} van ${total} stukjes afgedekt`,
  occlusionDone: (drop: string, place: string) =>
    `Het sterkste stuk (${place}): zonder dat stuk zakt de kans met ${drop}.`,
  occlusionFlat: 'Geen enkel stukje alleen verandert de kans veel.',
  occlusionMap: 'Kaart van de foto',
  stop: 'Stop',
  rows: ['bovenaan', 'in het midden', 'onderaan'],
  columns: ['links', '', 'rechts'],
  place: (row: string, column: string) => `${row} ${column}`.trim(),
  brush: 'Dek zelf af',
  brushHint:
    'Verf over een deel van de foto en volg de voorspelling. Met het toetsenbord: pijltjes om te bewegen, spatie om af te dekken.',
  brushCanvas: 'Foto om op te verven',
  brushSize: 'Dikte van de borstel',
  brushClear: 'Wis de verf',
  brushCovered: (share: string) => `${share} van de foto afgedekt`,
  brushBefore: 'zonder verf',
  brushNow: 'met verf',
};
