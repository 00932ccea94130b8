import type { Leak } from '@core/experiments';

/** Words of the experiment on leaks between training and test. */
export const honestTest = {
  label: 'Proef: eerlijk testen',
  legend: 'Wat zit er in de training?',
  leaks: {
    none: { name: 'Andere voorwerpen', note: 'Het model leert van voorwerpen die niet in de test zitten.' },
    'other-view': {
      name: 'Dezelfde voorwerpen, van een andere kant',
      note: 'Elk testvoorwerp staat ook in de training, op een andere foto.',
    },
    'same-picture': {
      name: 'Precies dezelfde foto’s',
      note: 'De testfoto’s zijn de trainingsfoto’s.',
    },
  } satisfies Record<Leak, { name: string; note: string }>,
  how: (train: number, test: number, draws: number) =>
    `Altijd ${train} trainingsfoto’s en ${test} testfoto’s per categorie. We loten ${draws} keer opnieuw welke voorwerpen meedoen, want één loting kan toeval zijn.`,
  example: 'Zo ziet één loting eruit',
  exampleTrain: 'Training',
  exampleTest: 'Test',
  known: 'ook in de training',
  run: 'Train en test',
  again: 'Opnieuw met andere lotingen',
  progress: (done: number, total: number) => `Training ${done} van ${total}`,
  results: 'Jouw metingen',
  chart: 'Testscore per loting. Elk bolletje is één training.',
  mean: 'gemiddeld',
  spread: (lowest: string, highest: string) => `van ${lowest} tot ${highest}`,
  notMeasured: 'Nog niet gemeten',
  gap: (points: string) =>
    `Met het lek lijkt het model ${points} beter. Maar aan het model zelf is niets verbeterd: het kreeg evenveel foto’s om van te leren.`,
  points: (count: number) => (count === 1 ? '1 procentpunt' : `${count} procentpunten`),
};
