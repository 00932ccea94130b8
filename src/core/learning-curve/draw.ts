import { createRng } from '../math/rng';
import type { Splittable } from '../split';

/**
 * Draws `count` pictures per category (all when there are fewer): of each object one, then of each a second one, and so
 * on, so that pictures are as different as they can be. A larger count with the same seed contains the smaller one.
 */
export function drawViews<T extends Splittable>(items: readonly T[], count: number, seed: number): T[] {
  if (!(Number.isInteger(count) && count >= 0))
    throw new RangeError(`Expected a whole number from 0 up, found ${count}.`);
  const categories = [...new Set(items.map(({ category }) => category))].sort();
  return categories.flatMap((category, index) => {
    const rng = createRng(seed + index * 0x9e3779b1);
    const own = items.filter((item) => item.category === category);
    const views = rng
      .shuffle([...new Set(own.map(({ objectId }) => objectId))].sort())
      .map((id) => rng.shuffle(own.filter(({ objectId }) => objectId === id)));
    const rounds = Math.max(0, ...views.map(({ length }) => length));
    return Array.from({ length: rounds }, (_, round) => views.flatMap((all) => all.slice(round, round + 1)))
      .flat()
      .slice(0, count);
  });
}
