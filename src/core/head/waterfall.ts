import { softmax, topIndexes } from '../math/softmax';
import { explain } from './explain';
import type { Head } from './types';

/** One bar of a waterfall. */
export interface WaterfallBar {
  /** Index of the object type, 0 to 999. */
  index: number;
  /** How much it adds to the score: weight x standardised activation; negative takes away. */
  contribution: number;
  /** How sure the backbone is that it sees this type in the picture, 0 to 1. */
  probability: number;
}

/** From the base value to the score: `base` + all bars + `others` is `score`. */
export interface Waterfall {
  /** Score of the average training picture: where every picture starts. */
  base: number;
  /** Types that are really seen, largest contribution (either sign) first. */
  bars: WaterfallBar[];
  /** All other types together, also those that count because they are absent. */
  others: number;
  /** The category's logit minus the mean of the others' logits, see `explain`. */
  score: number;
}

/** What a type needs to be called seen. */
export interface SeenRule {
  /** Probability from which the backbone sees a type; a thousandth is what each would get by an even guess. */
  minProbability: number;
  /** Most bars. */
  bars: number;
}

export const SEEN: SeenRule = { minProbability: 1 / 1000, bars: 8 };

/**
 * The object types that the model really sees in a picture, with what each adds to the score of a category.
 *
 * A type is seen when the backbone gives it at least `minProbability` and its logit is above that of the average
 * training picture. Of the other types many count all the same, but by being absent; those, and what is left of the
 * seen ones, are one sum.
 *
 * @param head a head on the object types
 * @param logits of the picture, as the backbone gives them
 * @throws RangeError for a head on another layer: its inputs have no names
 */
export function waterfall(head: Head, logits: ArrayLike<number>, category: number, rule: SeenRule = SEEN): Waterfall {
  if (head.layer !== 'object-types')
    throw new RangeError(`Expected a head on the object types, found one on ${head.layer}.`);
  const { base, contributions, score } = explain(head, logits, category);
  const probabilities = softmax(logits);
  const seen = (index: number) => probabilities[index]! >= rule.minProbability && logits[index]! > head.mean[index]!;
  const sizes = contributions.map((value, index) => (seen(index) ? Math.abs(value) : -1));
  const bars = topIndexes(sizes, rule.bars)
    .filter((index) => sizes[index]! > 0)
    .map((index) => ({ index, contribution: contributions[index]!, probability: probabilities[index]! }));
  const shown = bars.reduce((sum, { contribution }) => sum + contribution, 0);
  return { base, bars, others: score - base - shown, score };
}
