import type { Judged } from '../metrics';
import type { Answer, TrainedRecord, TrainingFigures } from './types';

/** Right answers out of all. */
export interface Score {
  right: number;
  total: number;
}

export function score(answers: readonly Answer[]): Score {
  return { right: answers.filter(({ truth, chosen }) => truth === chosen).length, total: answers.length };
}

/**
 * Answers as the metrics take them (confusion matrix, accuracy per category), with indexes instead of ids.
 *
 * @param categories those of the training, in its order
 * @throws RangeError when an answer is about another category
 */
export function judged(answers: readonly Answer[], categories: readonly { id: string }[]): Judged[] {
  const index = (category: string) => {
    const found = categories.findIndex(({ id }) => id === category);
    if (found < 0) throw new RangeError(`Expected a category of the training, found "${category}".`);
    return found;
  };
  return answers.map(({ picture, truth, chosen }) => ({ id: picture, label: index(truth), predicted: index(chosen) }));
}

/** What a new training changed on the test pictures; picture ids. */
export interface Comparison {
  before: Score;
  after: Score;
  /** Wrong before, right now. */
  mended: string[];
  /** Right before, wrong now. */
  broken: string[];
  /** Test pictures of only one of the two trainings: with those the scores do not compare. */
  onlyBefore: string[];
  onlyAfter: string[];
}

/** Before against after, on the test pictures. A label that changed in between counts as it was in each training. */
export function compareTrainings(before: TrainingFigures, after: TrainingFigures): Comparison {
  const right = (answers: readonly Answer[]) =>
    new Map(answers.map(({ picture, truth, chosen }) => [picture, truth === chosen]));
  const was = right(before.test);
  const is = right(after.test);
  const ids = (from: Map<string, boolean>, keep: (id: string) => boolean) => [...from.keys()].filter(keep);
  return {
    before: score(before.test),
    after: score(after.test),
    mended: ids(is, (id) => was.get(id) === false && is.get(id) === true),
    broken: ids(is, (id) => was.get(id) === true && is.get(id) === false),
    onlyBefore: ids(was, (id) => !is.has(id)),
    onlyAfter: ids(is, (id) => !was.has(id)),
  };
}

/** The record after a new training: the figures of the one before move to `previous`. */
export function nextRecord(
  current: TrainedRecord | null,
  { head, backboneId, figures }: { head: TrainedRecord['head']; backboneId: string; figures: TrainingFigures },
): TrainedRecord {
  return { head, backboneId, latest: figures, previous: current?.latest ?? null };
}
