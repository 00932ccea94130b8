/** What the functions of the notebooks say when they are used wrongly, and the words in the charts they draw. */
export const notebookApi = {
  forbidden: (name: string) =>
    `‘${name}’ werkt niet in een notebook: je code mag niet op het netwerk en niet bij andere pagina’s of opgeslagen gegevens.`,
  tooMuchMemory: 'Je code vraagt te veel geheugen. Kijk na of een lus niet te veel bewaart.',
  twoCategories: 'Geef minstens twee verschillende categorieën, bijvoorbeeld ["Papier", "PMD"].',
  noLayer: 'Je model heeft nog geen nieuwe laag. Voeg die eerst toe en geef er de categorieën aan mee.',
  notTrained: 'De nieuwe laag is nog niet getraind. Train ze eerst.',
  noPictures: 'Er zijn geen foto’s om mee te trainen: de lijst is leeg.',
  epochs: (found: unknown) =>
    `Het aantal epochs moet een geheel getal van 1 tot 500 zijn. Hier staat ${String(found)}.`,
  learningRate: (found: unknown) =>
    `De learning rate moet groter dan 0 en hoogstens 100 zijn. Hier staat ${String(found)}.`,
  otherCategory: (picture: string, category: string, known: readonly string[]) =>
    `De foto ‘${picture}’ heeft als label ‘${category}’, maar je laag kent alleen ${known.join(' en ')}.`,
  noSuchPicture: (found: unknown) =>
    `Ik verwachtte een foto uit de lijst fotos, maar kreeg: ${String(found).slice(0, 60)}.`,
  noSuchCategory: (found: string, known: readonly string[]) =>
    `De categorie ‘${found}’ bestaat niet. Je laag kent ${known.join(' en ')}.`,
  noTypeNames:
    'Deze laag staat in de plaats van de laatste laag: ze kijkt naar kenmerken zonder naam. Verklaren kan alleen boven op de objecttypes.',
  layer: (found: unknown) =>
    `De laag kan "objecttypes" of "kenmerken" zijn. Hier staat "${String(found).slice(0, 40)}".`,
  method: (found: unknown) =>
    `De methode kan "gradient descent" of "lbfgs" zijn. Hier staat "${String(found).slice(0, 40)}".`,
  batch: (found: unknown) => `De batch moet een geheel getal vanaf 1 zijn. Hier staat ${String(found).slice(0, 40)}.`,
  strict: (found: unknown) => `‘streng’ moet 0 of groter zijn. Hier staat ${String(found).slice(0, 40)}.`,
  seed: (found: unknown) => `Het startgetal moet een geheel getal zijn. Hier staat ${String(found).slice(0, 40)}.`,
  split: (found: unknown) =>
    `Het deel kan "train", "test" of "vraag" zijn. Hier staat "${String(found).slice(0, 40)}".`,
  projectName: (most: number) => `Geef je project een naam van 1 tot ${most} tekens.`,
  projectCategory: (name: string, most: number) =>
    `De categorie ‘${name.slice(0, 60)}’ heeft een te lange naam: hoogstens ${most} tekens.`,
  projectPictures: (most: number, found: number) =>
    `Een project heeft hier 1 tot ${most} foto’s. Deze lijst heeft er ${found}.`,
  projectMade: (name: string) =>
    `De foto ‘${name}’ is door je code gemaakt. In een project passen alleen gewone foto’s.`,
  share: (found: unknown) => `Het deel om te testen moet van 0 tot 1 zijn. Hier staat ${String(found).slice(0, 40)}.`,
  whole: (name: string, least: number, found: unknown) =>
    `‘${name}’ moet een geheel getal vanaf ${least} zijn. Hier staat ${String(found).slice(0, 40)}.`,
  rectangle: 'De plek die je bedekt moet in de foto liggen: alle getallen zijn een deel van de foto, van 0 tot 1.',
  covered: (name: string) => `${name} (deels bedekt)`,
  heat: (picture: string, category: string) => `${picture}: groen pleit voor ${category}, rood ertegen`,
  notAList: (name: string) => `‘${name}’ verwacht een lijst.`,
  notNumbers: 'Een grafiek verwacht getallen.',
  unknownImport: (name: string, known: readonly string[]) =>
    `Een bibliotheek "${name}" is er niet. Wat je wel kunt importeren: ${known.join(', ')}.`,
  chart: { title: 'Score tijdens het trainen', epoch: 'epoch', step: 'stap', train: 'trainfoto’s', test: 'testfoto’s' },
  rounds: (count: number, what: string) => `${count} ${what === 'stap' ? 'stappen' : 'epochs'}`,
  trained: (pictures: number, length: string, score: string) =>
    `Getraind op ${pictures} foto’s, ${length}. Score op de trainfoto’s: ${score}.\n`,
  tested: (score: string) => `Score op de testfoto’s: ${score}.\n`,
  percent: (share: number) => `${(share * 100).toFixed(1).replace('.', ',')} %`,
  value: 'waarde',
} as const;
