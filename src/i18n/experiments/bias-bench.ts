/** Words of the bias bench. */
export const biasBench = {
  label: 'Proef: meng een dataset',
  set: 'Uit welke foto’s?',
  sets: { lesson: 'Gewone foto’s', biased: 'Scheve foto’s', more: 'Extra foto’s' } as Readonly<Record<string, string>>,
  tie: 'Eén plek of één licht voor een categorie',
  tieNone: 'Niet: alles door elkaar',
  tieValue: (category: string, value: string) => `Alle ${category}: ${value}`,
  property: 'Wat ligt vast?',
  properties: { none: 'Niets', background: 'De ondergrond', light: 'Het licht' },
  category: 'Voor welke categorie?',
  value: 'Welke?',
  missing: 'Eén soort ontbreekt',
  missingNone: 'Alle soorten doen mee',
  wrong: 'Foute labels',
  most: (category: string) => `Foto’s van ${category}`,
  pictures: 'De trainingsfoto’s die jouw recept trekt',
  wrongLabel: 'fout label',
  empty: (category: string) => `Van ${category} blijft niets over. Kies een ander recept.`,
  run: 'Train met dit recept',
  overall: (right: number, total: number) => `${right} van ${total} testfoto’s juist`,
  tested: 'Getest op foto’s van andere voorwerpen.',
  changed: 'Je hebt het recept veranderd. Train opnieuw om te zien wat dat doet.',
  groups: 'Per groep',
  groupBy: 'Verdeel de testfoto’s volgens',
  by: { background: 'ondergrond', light: 'licht', kind: 'soort', tie: 'wat je vastlegde' },
  tied: { same: (value: string) => `Zelfde plek (${value})`, other: 'Andere plek' },
  cell: (right: number, total: number, share: string) => `${right} van ${total} juist, ${share}`,
  none: 'geen',
  plain: (share: string) => `Zonder recept, met evenveel foto’s: ${share}.`,
  trained: (papier: number, pmd: number) => `${papier} trainingsfoto’s Papier en ${pmd} PMD`,
};

/** Words of the case: find what fooled a model whose recipe is hidden. */
export const biasCase = {
  label: 'Word detective',
  intro:
    'Dit model is getraind op foto’s die je niet te zien krijgt. Alle foto’s van één categorie hadden er iets gemeen dat niets met het voorwerp te maken heeft. Wat heeft dat model echt geleerd?',
  start: 'Ondervraag het model',
  next: 'Nog een zaak',
  ask: 'Welke ondergrond verraadde de categorie?',
  reveal: 'De trainingsfoto’s van deze zaak',
  right: (ground: string, category: string) =>
    `Gevonden. In de training stond ${category} altijd op ${ground}. Het model leerde de ondergrond.`,
  wrongHasBoth:
    'Kijk nog eens: op die ondergrond doet het model het voor beide categorieën ongeveer even goed. Zoek een rij waar één categorie bijna altijd juist is en de andere bijna nooit.',
  wrongOther:
    'Niet deze. Vergelijk in elke rij Papier met PMD. Waar is het verschil het grootst, en waar op de andere ondergronden draait dat om?',
};
