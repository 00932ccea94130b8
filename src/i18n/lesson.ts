/** Words of the lesson's own islands that look at models and train them. */
const photos = (count: number) => (count === 1 ? '1 foto' : `${count} foto’s`);

export const modelAnswers = {
  label: 'Wat ziet een bestaand model?',
  pick: 'Kies een foto',
  real: 'Zo antwoordt MobileNet',
  realNote: (date: string) => `Bewaard antwoord van het echte MobileNet, berekend op ${date}.`,
  /** Per model that the page may run on; see src/site/backbone.ts. */
  live: {
    klein: {
      title: 'Zo antwoordt het kleine model op deze pagina',
      note: (size: string) =>
        `Berekend op jouw toestel. Dit kleine model is door ons getraind om MobileNet na te doen en is ${size} groot. Het geeft vaker een verkeerde naam.`,
      ask: 'Vraag het aan het kleine model',
    },
    mobilenet: {
      title: 'Zo antwoordt MobileNet op jouw toestel',
      note: (size: string) =>
        `Berekend op jouw toestel, met hetzelfde model van Google (${size}). Kleine verschillen komen door afronding en door hoe jouw toestel een foto verkleint.`,
      ask: 'Vraag het aan MobileNet',
    },
  },
  unknownSize: 'minder dan 1 MB',
  probability: 'zekerheid',
  types: 'objecttypes, met hoe zeker het model is',
};

export const training = {
  preparing: 'De foto’s klaarleggen',
  noPictures: 'De foto’s konden niet geladen worden. Kijk je netwerk na en probeer opnieuw.',
  retry: 'Probeer opnieuw',
  label: 'Train zelf een model',
  scratch: {
    title: 'En vanaf nul?',
    what: 'Train nu een klein netwerk vanaf nul, met precies dezelfde foto’s en dezelfde test.',
    start: 'Train vanaf nul',
    busy: (share: string) => `Bezig met trainen vanaf nul: ${share}`,
    result: (photos: number, scratch: string, own: string) =>
      `Met dezelfde ${photos} foto’s haalt een netwerk vanaf nul ${scratch}. Jouw model haalt ${own}.`,
    failed: 'Dat lukte niet. Probeer het nog eens.',
    more: 'Onderzoek dit verder',
  },
  step: { pictures: 'De foto’s', predict: 'Voorspel eerst', train: 'Train', result: 'Het resultaat' },
  perCategory: 'Foto’s per categorie',
  perCategoryValue: (count: number) => `${photos(count)} per categorie`,
  bin: (category: string, used: number, total: number) => `${category}: ${used} van ${total} foto’s in gebruik`,
  inUse: (used: number, total: number) => `${used} van ${total} in gebruik`,
  used: 'in gebruik',
  showAll: (count: number) => `Toon alle ${count} foto’s`,
  showFewer: 'Toon minder foto’s',
  testSet: (count: number) =>
    `Na het trainen krijgt je model ${count} andere foto’s te zien. Dat zijn de testfoto’s: daar heeft het niets van geleerd.`,
  predictQuestion: 'Hoeveel procent van de testfoto’s zal je model juist hebben?',
  predictHint: 'Wie gokt, heeft ongeveer de helft juist. Schuif naar jouw voorspelling.',
  prediction: (share: string) => `Ik voorspel ${share}`,
  predictFirst: 'Geef eerst je voorspelling.',
  start: 'Train de nieuwe laag',
  again: 'Train opnieuw',
  stop: 'Stop',
  stopped: 'Gestopt. Je foto’s en je voorspelling staan er nog.',
  phase: {
    loading: (loaded: string, total: string) => `Het bestaande model laden: ${loaded} van ${total}`,
    starting: 'Het bestaande model laden',
    embedding: (done: number, total: number) => `Het bestaande model bekijkt de foto’s: ${done} van ${total}`,
    training: 'De nieuwe laag trainen',
    replay: (step: number, total: number) => `Stap ${step} van ${total} van de training`,
  },
  finished: (seconds: string) =>
    `Getraind in ${seconds} seconden rekentijd. De training hieronder speelt trager af, zodat je ze kunt volgen.`,
  replay: 'Speel de training opnieuw af',
  skipReplay: 'Naar het einde',
  charts: {
    accuracy: 'Juist geclassificeerd',
    loss: 'Fout (loss)',
    train: 'trainingsfoto’s',
    test: 'testfoto’s',
    step: 'stap',
    accuracySummary: (train: string, test: string) =>
      `Na de laatste stap: ${train} van de trainingsfoto’s juist en ${test} van de testfoto’s.`,
    lossSummary: (from: string, to: string) => `De fout op de trainingsfoto’s daalt van ${from} naar ${to}.`,
  },
  score: {
    test: (correct: number, total: number) => `${correct} van ${total} testfoto’s juist`,
    train: (correct: number, total: number) => `${correct} van ${total} trainingsfoto’s juist`,
    guess: (share: string) => `Jij voorspelde ${share}.`,
    close: 'Goed ingeschat!',
    higher: 'Het model doet het beter dan je dacht.',
    lower: 'Het model doet het minder goed dan je dacht.',
    gap: 'Op de foto’s waar het van leerde, scoort een model bijna altijd beter. Daarom telt de testscore.',
  },
  tests: 'De testfoto’s',
  onlyMistakes: 'Toon alleen de fouten',
  noMistakes: 'Geen enkele fout bij deze testfoto’s.',
  verdict: (says: string, share: string, right: boolean, truth: string) =>
    right ? `Model: ${says} (${share}), juist` : `Model: ${says} (${share}), fout: dit is ${truth}`,
  parameters: (count: string, frozen: string) =>
    `Er zijn ${count} gewichten en biases getraind: die van de nieuwe laag. De ${frozen} van het bestaande model bleven bevroren.`,
};

export const ask = {
  label: 'Vraag het aan je model',
  needTraining: 'Je hebt nog geen model getraind.',
  goTrain: 'Ga naar de training',
  missing: 'Dit deel kon niet geladen worden. Kijk je netwerk na en probeer opnieuw.',
  retry: 'Probeer opnieuw',
  choose: 'Kies een foto of neem er een',
  drop: 'of sleep een foto hierheen',
  busy: 'Het model kijkt naar je foto…',
  answer: (category: string, share: string) => `${category}, ${share} zeker`,
  nothingSent: 'Je foto blijft op je toestel.',
  seen: 'Het bestaande model ziet vooral:',
  mustChoose: 'Je model kent alleen deze antwoorden en moet altijd kiezen.',
  alt: 'Jouw foto',
  history: 'Eerdere vragen',
};
