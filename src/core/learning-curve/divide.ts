import { drawPerCategory, type Splittable } from '../split';

/** Objects per category that a test needs at least: with fewer, one picture more or less right says nothing. */
export const LEAST_TESTS = 15;

/** Numbers of pictures per category that a learning curve goes by. */
const COUNTS = [1, 2, 3, 5, 8, 12, 20, 30, 50, 80, 120, 200, 300, 500];

/** A picture that may have been given a side of the split. */
export interface Dividable extends Splittable {
  split: 'train' | 'test' | null;
}

/** Pictures to draw from and a fixed test, one picture of every object. */
export interface Division<T> {
  pool: T[];
  tests: T[];
  /** Numbers of pictures per category to measure at, the last being all there are. */
  counts: number[];
}

/** Objects per category, of the category that has the fewest. */
function fewestObjects(items: readonly Splittable[], categories: readonly string[]): number {
  const objects = categories.map(
    (id) => new Set(items.filter(({ category }) => category === id).map(({ objectId }) => objectId)).size,
  );
  return Math.min(...objects);
}

/**
 * Divides pictures for a learning curve: the test stays the same at every number of training pictures. A split that was
 * given is kept when its test is large enough; else a test is drawn, by object.
 *
 * @param most largest number per category to measure at
 * @returns null when no test of `LEAST_TESTS` objects per category can be made with two left to learn from
 */
export function divideForCurve<T extends Dividable>(
  items: readonly T[],
  categories: readonly string[],
  { seed, most = Infinity }: { seed: number; most?: number },
): Division<T> | null {
  const sorted = items.filter(({ category }) => categories.includes(category));
  const given = sorted.filter(({ split }) => split === 'test');
  const keep = fewestObjects(given, categories) >= LEAST_TESTS;
  const tests = keep ? drawPerCategory(given, sorted.length, seed) : drawPerCategory(sorted, LEAST_TESTS, seed);
  if (fewestObjects(tests, categories) < LEAST_TESTS) return null;
  const tested = new Set((keep ? given : tests).map(({ objectId }) => objectId));
  const pool = sorted.filter(({ objectId }) => !tested.has(objectId));
  const available = Math.min(most, fewestObjects(pool, categories));
  if (available < 2) return null;
  return { pool, tests, counts: [...COUNTS.filter((count) => count < available), available] };
}
