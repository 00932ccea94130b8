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
 * Picture ids per cell, so that a cell of the confusion matrix can open its pictures.
 *
 * @returns rows by label, columns by answer, both in the order of `categories`; answers about others are left out
 */
export function confusionPictures(answers: readonly Answer[], categories: readonly { id: string }[]): string[][][] {
  const index = new Map(categories.map(({ id }, i) => [id, i]));
  const cells: string[][][] = categories.map(() => categories.map(() => []));
  for (const { picture, truth, chosen } of answers)
    cells[index.get(truth) ?? -1]?.[index.get(chosen) ?? -1]?.push(picture);
  return cells;
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
