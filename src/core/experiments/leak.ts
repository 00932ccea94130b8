import { createRng } from '../math/rng';
import type { Splittable } from '../split';

/** What of the test pictures is also in the training, from nothing to everything. */
export const LEAKS = ['none', 'other-view', 'same-picture'] as const;
export type Leak = (typeof LEAKS)[number];

/** One test set with a training set for each leak; all training sets are equally large. */
export interface LeakDraw<T> {
  test: T[];
  train: Record<Leak, T[]>;
}

/** Objects that a draw needs in every category. */
export interface LeakSize {
  /** Objects per category in the test, one picture of each. */
  test: number;
  /** Pictures per category in the training; at most `test`, for a leak takes them from there. */
  train: number;
}

/** Objects with at least two views, per category; the categories in order of their name. */
function viewed<T extends Splittable>(items: readonly T[]): T[][][] {
  const categories = [...new Set(items.map(({ category }) => category))].sort();
  return categories.map((category) => {
    const objects = new Map<string, T[]>();
    for (const item of items) {
      if (item.category === category) objects.set(item.objectId, [...(objects.get(item.objectId) ?? []), item]);
    }
    return [...objects]
      .filter(([, views]) => views.length >= 2)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, views]) => views);
  });
}

/**
 * Draws test pictures and three training sets of the same size that differ in one thing only: they hold other objects,
 * the other view of test objects, or test pictures themselves.
 *
 * @throws RangeError when a category has too few objects with two views
 */
export function drawLeak<T extends Splittable>(items: readonly T[], size: LeakSize, seed: number): LeakDraw<T> {
  if (!(size.train >= 1 && size.train <= size.test))
    throw new RangeError(`Expected 1 to ${size.test} training objects, found ${size.train}.`);
  const draw: LeakDraw<T> = { test: [], train: { none: [], 'other-view': [], 'same-picture': [] } };
  viewed(items).forEach((objects, index) => {
    if (objects.length < size.test + size.train) {
      throw new RangeError(
        `Expected ${size.test + size.train} objects with two views in each category, found ${objects.length}.`,
      );
    }
    const shuffled = createRng(seed + index * 0x9e3779b1).shuffle([...objects]);
    const tested = shuffled.slice(0, size.test);
    const leaked = tested.slice(0, size.train);
    draw.test.push(...tested.map(([first]) => first!));
    draw.train.none.push(...shuffled.slice(size.test, size.test + size.train).map(([first]) => first!));
    draw.train['other-view'].push(...leaked.map(([, second]) => second!));
    draw.train['same-picture'].push(...leaked.map(([first]) => first!));
  });
  return draw;
}
