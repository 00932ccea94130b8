import { notTrainedOn } from '@core/experiments';
import { accuracy, type Share } from '@core/metrics';
import type { Category } from '../../shared/sample';
import type { Check } from '../shared/kept.svelte';
import { isLabelled, type LabelledPicture, type PictureSet } from '../shared/picture';
import type { ExperimentRun } from '../shared/run.svelte';
import { answersOf, trainOn, type HeadAnswer } from '../shared/train';

/** A try that was kept on this device. */
export interface Try {
  /** Ids of the pictures chosen. */
  chosen: string[];
  tries: number;
}

export const checkTry: Check<Try> = (stored) => {
  const { chosen, tries } = Object(stored) as Partial<Try>;
  const ids = Array.isArray(chosen) && chosen.every((id) => typeof id === 'string');
  return ids && Number.isInteger(tries) ? (stored as Try) : null;
};

/** Pictures to choose from, and those to test with. */
export const poolOf = (set: PictureSet) => set.pictures.filter(isLabelled).filter(({ split }) => split === 'train');
export const testOf = (set: PictureSet) => set.pictures.filter(isLabelled).filter(({ split }) => split === 'test');

/** How many answers are right. */
export function scoreOf(answers: readonly HeadAnswer<LabelledPicture>[], categories: readonly Category[]): Share {
  const indexOf = (category: string) => categories.findIndex(({ id }) => id === category);
  return accuracy(
    answers.map(({ picture, chosen }) => ({ id: picture.id, label: indexOf(picture.category), predicted: chosen })),
  );
}

/** Pictures of other objects than the chosen ones. */
export const otherThan = (pool: readonly LabelledPicture[], chosen: readonly LabelledPicture[]) =>
  notTrainedOn(
    pool,
    chosen.map((picture) => ({ picture, category: picture.category })),
  );

/** Trains on the chosen pictures and asks about others. */
export async function tryOut(
  run: ExperimentRun,
  set: PictureSet,
  chosen: readonly LabelledPicture[],
  asked: readonly LabelledPicture[],
  onDone: (answers: HeadAnswer<LabelledPicture>[]) => void,
): Promise<boolean> {
  return run.start(async (signal) => {
    await run.look([...chosen, ...asked], signal);
    run.measured(0, 1);
    const { head } = await trainOn({ train: chosen, categories: set.categories }, signal);
    onDone(answersOf(head, asked));
  });
}
