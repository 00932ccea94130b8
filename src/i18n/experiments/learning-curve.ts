import { percent } from '../format';

/** Words of the learning curve. */
export const learningCurve = {
  label: 'Leercurve',
  start: 'Meet de leercurve',
  again: 'Meet opnieuw',
  go: 'Meet verder',
  what: (draws: number, tests: number) =>
    `Bij elk aantal trekken we ${draws} keer andere foto’s. Met precies dezelfde foto’s trainen we een nieuwe laag bovenop het bestaande model, én een klein netwerk vanaf nul. Getest wordt altijd op dezelfde ${tests} testfoto’s.`,
  measuring: (done: number, total: number) => `Training ${done} van ${total}`,
  title: 'Testscore bij meer en meer foto’s',
  x: 'trainingsfoto’s per categorie',
  ways: { existing: 'Nieuwe laag op een bestaand model', scratch: 'Klein netwerk vanaf nul' },
  none: 'Nog niets gemeten.',
  summary: (count: number, existing: number, scratch: number) =>
    `Met ${count} foto’s per categorie: ${percent(existing)} met het bestaande model, ${percent(scratch)} vanaf nul, gemiddeld.`,
  band: 'De lijn is het gemiddelde. De band eromheen loopt van de laagste tot de hoogste score.',
  table: 'Bekijk de cijfers',
  columns: { count: 'Foto’s per categorie', existing: 'Bestaand model', scratch: 'Vanaf nul' },
  cell: (mean: number, low: number, high: number) => `${percent(mean)} (${percent(low)} tot ${percent(high)})`,
  tooFew: (least: number) =>
    `Met deze foto’s lukt het niet: je hebt per categorie minstens ${least} verschillende voorwerpen nodig, want 15 ervan dienen om te testen.`,
} as const;

/** Words of the curve that was measured in advance. */
export const storedCurve = {
  label: 'De curve die wij maten',
  of: 'Welke foto’s?',
  pictures: [
    { value: 'samples', label: 'Foto’s van de les' },
    { value: 'photos', label: 'Echte foto’s' },
  ],
  about: {
    samples: (most: number, objects: number | null) =>
      `We trainden met alle gewone foto’s die we toen van Papier en PMD hadden: tot ${most} per categorie${
        objects === null ? '' : `, van ${objects} verschillende voorwerpen`
      }. De testfoto’s tonen andere voorwerpen.`,
    photos: (most: number) =>
      `Hetzelfde met echte foto’s van afval uit openbare verzamelingen: tot ${most} per categorie. Of één ding op meer dan één foto staat, weten we niet. Deze foto’s zitten niet in de les.`,
  },
  labelled: (right: number, tests: number, sure: number) =>
    `Bij de meeste stond niet wat erop te zien is. Daarom gaf een groter model met een nieuwe laag ze een label, dat zelf ${right} van de ${tests} testfoto’s juist had. We hielden alleen foto’s waar het minstens ${percent(sure)} zeker van was. De labels van de testfoto’s komen van mensen.`,
  how: (draws: number, tests: number, date: string) =>
    `Bij elk aantal ${draws} trekkingen, altijd dezelfde ${tests} testfoto’s. Bij het grootste aantal doen telkens alle foto’s mee. Gemeten op ${date}.`,
  title: (most: number) => `Testscore tot ${most} foto’s per categorie`,
  found: (most: number, existing: number, scratch: number) =>
    `Met ${most} foto’s per categorie haalt de nieuwe laag gemiddeld ${percent(existing)}, het netwerk vanaf nul ${percent(scratch)}.`,
  equal: (most: number, few: number) =>
    `Wat het netwerk vanaf nul pas met ${most} foto’s per categorie (samen ${2 * most}) haalt, haalt de nieuwe laag gemiddeld al met ${few}.`,
  /** @param further whether the other curve goes further */
  notShown: (most: number, further: boolean) =>
    `Verder dan ${most} foto’s per categorie konden we met deze foto’s niet meten: meer hadden we er niet. Dat een netwerk vanaf nul er duizenden nodig heeft, zie je hier dus niet. Wel dat ${most} er voor dit kleine netwerk te weinig zijn.${
      further ? ' Hoe het verder loopt, zie je bij de echte foto’s.' : ''
    }`,
} as const;
