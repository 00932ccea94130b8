import { percent } from '../format';

const times = (count: number) => (count === 1 ? '1 keer' : `${count} keer`);

/** Words of the experiment "Erbovenop of in de plaats". */
export const erbovenop = {
  label: 'Twee plaatsen voor de nieuwe laag',
  perCategory: 'Foto’s per categorie',
  perCategoryValue: (count: number) => `${count} foto’s per categorie`,
  what: (draws: number, tests: number) =>
    `We trekken ${draws} keer andere foto’s. Telkens trainen we de nieuwe laag op beide plaatsen, met precies dezelfde foto’s. De test is altijd dezelfde: ${tests} testfoto’s.`,
  start: 'Train op beide plaatsen',
  again: 'Train opnieuw op beide plaatsen',
  measuring: (done: number, total: number) => `Trekking ${done} van ${total}`,
  onTop: 'Erbovenop',
  instead: 'In de plaats',
  onTopFull: 'Erbovenop, op de 1000 objecttypes',
  insteadFull: 'In de plaats, op de 256 kenmerken',
  trained: (parameters: string) => `${parameters} gewichten getraind`,
  frozen: (parameters: string) => `${parameters} gewichten bevroren`,
  sceneBefore: 'Een klein netwerk als voorbeeld. Train op beide plaatsen, dan zie je hier jouw twee lagen.',
  scene: (draw: number, draws: number) =>
    `Jouw twee lagen, uit trekking ${draw} van ${draws}. Wissel van plaats: erbovenop zie je de zeven objecttypes die het zwaarst doorwegen, in de plaats de vier kenmerken. De bevroren lagen zijn vereenvoudigd getekend.`,
  mean: 'Gemiddelde testscore',
  draw: 'Trekking',
  difference: 'Verschil',
  points: (points: number) => (points === 0 ? 'gelijk' : `${points > 0 ? '+' : '−'}${Math.abs(points)} punten`),
  perDraw: 'Elke trekking apart',
  compared: (higher: number, lower: number, same: number, perCategory: number) =>
    `Met ${perCategory} foto’s per categorie: ‘erbovenop’ was ${times(higher)} beter, ‘in de plaats’ ${times(lower)}, en ${times(same)} waren ze gelijk.`,
  measured: (onTop: number, instead: number) => `Erbovenop ${percent(onTop)}, in de plaats ${percent(instead)}`,
} as const;
