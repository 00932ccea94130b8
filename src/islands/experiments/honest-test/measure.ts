import { drawLeak, LEAKS, type Leak } from '@core/experiments';
import type { Check } from '../shared/kept.svelte';
import { isLabelled, type LabelledPicture, type PictureSet } from '../shared/picture';
import type { ExperimentRun } from '../shared/run.svelte';
import { testAccuracy, trainOn } from '../shared/train';

/** Objects per category, in the training as in the test. */
export const OBJECTS = 15;
export const DRAWS = 10;

/** Test scores (0 to 1) per leak, one per draw. */
export type Scores = Partial<Record<Leak, number[]>>;

const isScore = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;

/** Scores that were kept on this device. */
export const checkScores: Check<Scores> = (stored) => {
  const entries = Object.entries(Object(stored) as Scores).filter(
    ([leak, values]) => (LEAKS as readonly string[]).includes(leak) && Array.isArray(values) && values.every(isScore),
  );
  return entries.length > 0 ? Object.fromEntries(entries) : null;
};

/** Pictures that can take part: those of the lesson that it trains on, of which there are two views. */
export const candidates = (set: PictureSet): LabelledPicture[] =>
  set.pictures.filter(isLabelled).filter(({ split }) => split === 'train');

export const draw = (pool: readonly LabelledPicture[], seed: number) =>
  drawLeak(pool, { test: OBJECTS, train: OBJECTS }, seed);

/**
 * Trains and tests once per draw, each time with another lot.
 *
 * @param firstSeed seed of the first draw; the next ones count on
 * @param onScore called after every training with all scores so far
 */
export async function measureLeak(
  run: ExperimentRun,
  set: PictureSet,
  leak: Leak,
  firstSeed: number,
  onScore: (scores: number[]) => void,
): Promise<boolean> {
  return run.start(async (signal) => {
    const pool = candidates(set);
    await run.look(pool, signal);
    const scores: number[] = [];
    for (let i = 0; i < DRAWS; i++) {
      run.measured(i, DRAWS);
      const { test, train } = draw(pool, firstSeed + i);
      scores.push(testAccuracy(await trainOn({ train: train[leak], test, categories: set.categories }, signal))!);
      onScore([...scores]);
    }
  });
}
