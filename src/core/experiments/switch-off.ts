import type { Head } from '../head';

/**
 * The head as if some inputs always stood at their training mean: they add nothing to any score any more. The other
 * weights stay as they were learned, so nothing makes up for what is gone.
 *
 * @param off indexes of inputs, 0 to dimension - 1
 */
export function withoutInputs(head: Head, off: Iterable<number>): Head {
  const weights = head.weights.slice();
  for (const input of off) {
    if (!(Number.isInteger(input) && input >= 0 && input < head.dimension))
      throw new RangeError(`Expected an input from 0 to ${head.dimension - 1}, found ${input}.`);
    for (let category = 0; category < head.categories.length; category++)
      weights[category * head.dimension + input] = 0;
  }
  return { ...head, weights };
}
