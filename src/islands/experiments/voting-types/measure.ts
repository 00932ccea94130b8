import { withoutInputs } from '@core/experiments';
import { effectRanking, type Head, type ObjectTypeEffect } from '@core/head';
import { createRng } from '@core/math';
import { nextTurn } from '@engine/next-turn';
import type { Category } from '../../shared/sample';
import type { Check } from '../shared/kept.svelte';
import { isLabelled, type LabelledPicture, type PictureSet } from '../shared/picture';
import type { ExperimentRun } from '../shared/run.svelte';
import { answersOf, labelledRows, trainOn, type HeadAnswer } from '../shared/train';

/** A model whose object types can be switched off. */
export interface Model {
  head: Head;
  /** All 1000, strongest first. */
  ranking: ObjectTypeEffect[];
  test: LabelledPicture[];
  /** Its answers with everything on. */
  answers: HeadAnswer<LabelledPicture>[];
}

/** Trains on the lesson's pictures and ranks the object types by their effect. */
export async function trainModel(
  run: ExperimentRun,
  set: PictureSet,
  onDone: (model: Model) => void,
): Promise<boolean> {
  const labelled = set.pictures.filter(isLabelled);
  const train = labelled.filter(({ split }) => split === 'train');
  const test = labelled.filter(({ split }) => split === 'test');
  return run.start(async (signal) => {
    await run.look([...train, ...test], signal);
    run.measured(0, 1);
    const { head } = await trainOn({ train, categories: set.categories }, signal);
    await nextTurn();
    const ranking = effectRanking(head, labelledRows(train, set.categories, head.layer));
    await nextTurn();
    const answers = answersOf(head, test);
    await nextTurn();
    onDone({ head, ranking, test, answers });
  });
}

/** What changes when some object types are off. */
export interface Change {
  answers: HeadAnswer<LabelledPicture>[];
  right: number;
  /** Pictures that got another category, with the answers before. */
  changed: { before: HeadAnswer<LabelledPicture>; after: HeadAnswer<LabelledPicture> }[];
}

export function switchOff(model: Model, off: Iterable<number>, categories: readonly Category[]): Change {
  const answers = answersOf(withoutInputs(model.head, off), model.test);
  return {
    answers,
    right: answers.filter(({ picture, chosen }) => categories[chosen]!.id === picture.category).length,
    changed: answers.flatMap((after, i) => {
      const before = model.answers[i]!;
      return before.chosen === after.chosen ? [] : [{ before, after }];
    }),
  };
}

/** Random choices that the strongest types are compared with. */
const RANDOM_DRAWS = 10;

/** Means over several random choices of as many object types: answers that change, and answers that are right. */
export function switchOffRandom(model: Model, count: number, categories: readonly Category[]) {
  const all = Array.from({ length: model.head.dimension }, (_, index) => index);
  const changes = Array.from({ length: RANDOM_DRAWS }, (_, draw) => {
    const off = createRng(draw + 1)
      .shuffle([...all])
      .slice(0, count);
    return switchOff(model, off, categories);
  });
  const mean = (read: (change: Change) => number) =>
    changes.reduce((sum, change) => sum + read(change), 0) / RANDOM_DRAWS;
  return { changed: mean(({ changed }) => changed.length), right: mean(({ right }) => right) };
}

/** What is kept: the object types that the reader switched off, with what came of it. */
export interface Kept {
  off: number[];
  right: number;
  changed: number;
  total: number;
}

export const checkKept: Check<Kept> = (stored) => {
  const { off, right, changed, total } = Object(stored) as Partial<Kept>;
  const indexes = Array.isArray(off) && off.every((index) => Number.isInteger(index) && index >= 0 && index < 1000);
  return indexes && [right, changed, total].every(Number.isInteger) ? (stored as Kept) : null;
};
