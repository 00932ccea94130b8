import { percent } from '../format';

/** Words of the experiment "Met en zonder bestaand model". */
export const metEnZonder = {
  label: 'Twee trainingen met dezelfde foto’s',
  perCategory: 'Foto’s per categorie',
  perCategoryValue: (count: number) => `${count} foto’s per categorie`,
  start: 'Train allebei',
  again: 'Train allebei opnieuw',
  measuring: (done: number, total: number) => `Vanaf nul: elke foto is ${done} van ${total} keer bekeken`,
  title: 'Testscore tijdens de training',
  x: 'hoe vaak elke foto bekeken is',
  existing: 'Nieuwe laag op een bestaand model',
  scratch: 'Klein netwerk vanaf nul',
  summary: (existing: number, scratch: number) =>
    `Op het einde: ${percent(existing)} met het bestaande model, ${percent(scratch)} vanaf nul.`,
  result: (existing: number, scratch: number) =>
    `${percent(scratch)} vanaf nul, ${percent(existing)} met het bestaande model`,
  used: (train: number, tests: number) =>
    `Allebei leerden ze van dezelfde ${train} foto’s en kregen ze dezelfde ${tests} testfoto’s. Raden geeft bij twee categorieën ongeveer 50 %.`,
  partial: 'Het netwerk vanaf nul was nog niet klaar.',
  what: (parameters: string) =>
    `Het netwerk vanaf nul is een klein convolutioneel netwerk met ${parameters} gewichten. Het bekijkt de foto’s op 32 bij 32 pixels. Alle gewichten beginnen als toevalsgetallen en worden op jouw toestel getraind.`,
} as const;
