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
