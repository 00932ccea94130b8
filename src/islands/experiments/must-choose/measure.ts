import type { Sure, SureAnswer } from '@core/experiments';
import { splitByObject } from '@core/split';
import { nextTurn } from '@engine/next-turn';
import type { Category } from '../../shared/sample';
import type { Check } from '../shared/kept.svelte';
import { isLabelled, type LabelledPicture, type Picture, type PictureSet } from '../shared/picture';
import type { ExperimentRun } from '../shared/run.svelte';
import { answersOf, trainOn, type HeadAnswer } from '../shared/train';

/** Id of the third category, that the lesson does not know. */
const NEITHER = 'geen';
/** Draws of which objects of neither category take part in the training. */
export const DRAWS = 5;

/** What the model says of one picture; plain data, to keep. */
export interface Answered extends Sure {
  id: string;
  /** Index of the category. */
  chosen: number;
}

/** The first part: a model of the categories, asked about pictures that belong with one and about those that do not. */
export interface Asked {
  known: (SureAnswer & Answered)[];
  neither: Answered[];
}

/** Scores with a third category, one per draw; all 0 to 1. */
export interface Third {
  /** Pictures of neither, of new objects, that get the third category. */
  caught: number[];
  /** The same where whole kinds were left out of the training, of those kinds. */
  newKinds: number[];
  /** Test pictures right. */
  three: number[];
  /** Test pictures that wrongly get the third category. */
  refused: number[];
}

export interface Kept {
  /** Whose pictures: a set's name. */
  source: string;
  asked: Asked;
  third: Third | null;
}

const isAnswered = (one: Partial<Answered>) =>
  typeof one?.id === 'string' && typeof one.sureness === 'number' && Number.isInteger(one.chosen);
const areShares = (list: unknown) => Array.isArray(list) && list.length > 0 && list.every(Number.isFinite);

/** What was kept on this device. */
export const checkKept: Check<Kept> = (stored) => {
  const { source, asked, third } = Object(stored) as Partial<Kept>;
  const { known, neither } = Object(asked) as Partial<Asked>;
  if (typeof source !== 'string' || !known?.every(isAnswered) || !neither?.every(isAnswered)) return null;
  const thirdGood = (['caught', 'newKinds', 'three', 'refused'] as const).every((key) => areShares(Object(third)[key]));
  // What an earlier version of the page measured less of can be measured again; the rest stays.
  return { source, asked: { known, neither }, third: thirdGood ? third! : null };
};

/** Pictures of a set to train on and to test with. */
export function sides({ pictures }: PictureSet): { train: LabelledPicture[]; test: LabelledPicture[] } {
  const labelled = pictures.filter(isLabelled);
  return {
    train: labelled.filter(({ split }) => split === 'train'),
    test: labelled.filter(({ split }) => split === 'test'),
  };
}

const answered = ({ picture, chosen, probabilities }: HeadAnswer): Answered => ({
  id: picture.id,
  chosen,
  sureness: probabilities[chosen]!,
});

/** Trains on the set's categories and asks about its test pictures and about those of neither. */
export function askModel(
  run: ExperimentRun,
  set: PictureSet,
  neither: readonly Picture[],
  onDone: (asked: Asked) => void,
): Promise<boolean> {
  const { train, test } = sides(set);
  const { categories } = set;
  return run.start(async (signal) => {
    await run.look([...train, ...test, ...neither], signal);
    run.measured(0, 1);
    const { head } = await trainOn({ train, categories }, signal);
    await nextTurn();
    const known = answersOf(head, test).map((answer) => ({
      ...answered(answer),
      right: categories[answer.chosen]!.id === answer.picture.category,
    }));
    await nextTurn();
    const unknown = answersOf(head, neither).map(answered);
    await nextTurn();
    onDone({ known, neither: unknown });
  });
}

/**
 * Trains with a third category in several draws: half of the objects of neither category take part, the others test. And
 * once more with half of their kinds, the other kinds testing.
 */
export function askThird(
  run: ExperimentRun,
  set: PictureSet,
  neither: readonly Picture[],
  name: string,
  onDraw: (third: Third) => void,
): Promise<boolean> {
  const { train, test } = sides(set);
  const labelled = neither.map((picture) => ({ ...picture, category: NEITHER }));
  const categories: Category[] = [...set.categories, { id: NEITHER, name }];
  const kinds = labelled.map((picture) => ({ ...picture, objectId: picture.kind }));
  const third: Third = { caught: [], newKinds: [], three: [], refused: [] };
  const share = (answers: readonly HeadAnswer[], want: (answer: HeadAnswer) => boolean) =>
    answers.filter(want).length / Math.max(1, answers.length);
  const isRefused = ({ chosen }: HeadAnswer) => categories[chosen]!.id === NEITHER;
  return run.start(async (signal) => {
    await run.look([...train, ...test, ...neither], signal);
    for (let draw = 1; draw <= DRAWS; draw++) {
      run.measured(draw - 1, DRAWS);
      const split = splitByObject(labelled, 0.5, draw);
      const { head } = await trainOn({ train: [...train, ...split.train], categories }, signal);
      const byKind = splitByObject(kinds, 0.5, draw);
      const unlike = await trainOn({ train: [...train, ...byKind.train], categories }, signal);
      const answers = answersOf(head, test);
      third.caught.push(share(answersOf(head, split.test), isRefused));
      third.newKinds.push(share(answersOf(unlike.head, byKind.test), isRefused));
      third.three.push(share(answers, ({ picture, chosen }) => categories[chosen]!.id === picture.category));
      third.refused.push(share(answers, isRefused));
      onDraw(structuredClone(third));
    }
  });
}
