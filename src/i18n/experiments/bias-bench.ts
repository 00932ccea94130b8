/** Words of the bias bench. */
export const biasBench = {
  label: 'Proef: meng een dataset',
  set: 'Uit welke foto’s?',
  sets: { lesson: 'Gewone foto’s', biased: 'Scheve foto’s', more: 'Extra foto’s' } as Readonly<Record<string, string>>,
  property: 'Wat is altijd hetzelfde?',
  properties: { none: 'Niets: alles door elkaar', background: 'De ondergrond', light: 'Het licht' },
  category: 'Voor welke categorie?',
  value: 'En wat is het dan?',
  missing: 'Ontbreekt er een soort?',
  missingNone: 'Nee, alle soorten doen mee',
  wrong: 'Foute labels',
  most: (category: string) => `Foto’s van ${category}`,
  pictures: 'De trainingsfoto’s die jouw recept trekt',
  wrongLabel: 'fout label',
  empty: (category: string) => `Van ${category} blijft niets over. Kies een ander recept.`,
  run: 'Train met dit recept',
  training: 'De nieuwe laag trainen',
  result: 'Het resultaat van je recept',
  overall: (right: number, total: number) => `${right} van ${total} testfoto’s juist`,
  tested: 'Getest op foto’s van andere voorwerpen, op alle soorten plekken.',
  predicted: (right: number, total: number) =>
    `Van ${total} foto’s van Papier in het gras zei het ${right} keer Papier`,
  changed: 'Je hebt het recept veranderd. Train opnieuw om te zien wat dat doet.',
  groupBy: 'Verdeel de testfoto’s volgens',
  by: { background: 'ondergrond', light: 'licht', kind: 'soort', tie: 'jouw recept' },
  elsewhere: 'al de rest',
  plain: (share: string) => `Zonder recept, met gewone foto’s door elkaar: ${share}.`,
};

/** Words of the case: find what fooled a model whose recipe is hidden. */
export const biasCase = {
  label: 'Word detective',
  intro:
    'Dit model is getraind op foto’s die je niet te zien krijgt. In die foto’s hing de categorie samen met de plek waar het voorwerp lag. Ondervraag het model: wat heeft het echt geleerd?',
  start: 'Ondervraag het model',
  next: 'Nog een zaak',
  ask: 'Welke ondergrond verraadde de categorie?',
  choose: 'Kies een verdachte',
  reveal: 'De trainingsfoto’s van deze zaak',
  right: (ground: string, category: string) =>
    `Gevonden. In de training lag ${category} altijd op ${ground}, en de andere categorie nooit. Het model leerde de ondergrond.`,
  wrong:
    'Deze is onschuldig. Vergelijk in elke rij Papier met PMD. Zoek een ondergrond waar het omgekeerd gaat dan op de andere: daar wint de ene categorie, elders de andere.',
};
