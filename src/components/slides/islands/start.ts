import { lessonSamples } from '../../lesson/samples';

/** Pictures per category of the first training on the slides: the same as in the lesson. */
export const START = 20;

const learning = (category: string) =>
  lessonSamples.filter((sample) => sample.category === category && sample.split === 'train').length;

/** Most pictures per category that can be trained on. */
export const MOST = Math.min(learning('papier'), learning('pmd'));
