import { softmax } from '../math/softmax';
import { contrast } from './explain';
import type { Head, LabelledRows } from './types';

/** How much one object type tells the categories apart, in the training pictures. */
export interface ObjectTypeEffect {
  /** Index of the object type, 0 to 999. */
  index: number;
  /** Category that it speaks for. */
  towards: number;
  /** Learned weight for that category against the others (`contrast`); for standardised inputs. */
  weight: number;
  /** Mean probability in pictures of that category minus the mean in the other pictures, -1 to 1. */
  difference: number;
  /** weight x difference: positive when the type is really seen more where it counts. */
  effect: number;
  /**
   * With two categories: the effect with a minus sign when it speaks for the first category, so one axis runs from
   * the first category (left, negative) to the second. null with more categories.
   */
  signed: number | null;
}

/**
 * Ranks object types by effect, largest first: learned weight x difference in mean probability between the
 * categories. Raw weights alone would put types on top that the backbone never sees in any picture; weighing by the
 * probabilities (softmax of the backbone's logits) keeps those that it does see. No single type decides: the answer
 * is the sum over all 1000.
 *
 * @param head a head on the object types
 * @param rows logits of the pictures it was trained on, with their labels
 */
export function effectRanking(head: Head, rows: LabelledRows): ObjectTypeEffect[] {
  if (head.layer !== 'object-types')
    throw new RangeError(`Expected a head on the object types, found one on ${head.layer}.`);
  return rankInputs(head, rows, softmax);
}

/**
 * Ranks the inputs of a head by effect, largest first; see `effectRanking`.
 *
 * @param valuesOf what stands for the row of a picture when categories are compared
 */
export function rankInputs(
  head: Head,
  { features, labels }: LabelledRows,
  valuesOf: (row: Float32Array) => Float64Array,
): ObjectTypeEffect[] {
  const { dimension } = head;
  const n = labels.length;
  if (features.length !== n * dimension) {
    throw new RangeError(`Expected ${n} rows of ${dimension} values, found ${features.length} values.`);
  }
  const values = Array.from({ length: n }, (_, row) =>
    valuesOf(features.subarray(row * dimension, (row + 1) * dimension)),
  );
  const lines = head.categories.map((_, category) => ({
    category,
    weights: contrast(head, category).weights,
    differences: meanDifference(values, labels, category, dimension),
  }));
  const two = head.categories.length === 2;
  return Array.from({ length: dimension }, (_, index): ObjectTypeEffect => {
    const best = lines.reduce((a, b) => (rank(b, index) > rank(a, index) ? b : a));
    const weight = best.weights[index]!;
    const difference = best.differences[index]!;
    const effect = weight * difference;
    return {
      index,
      towards: best.category,
      weight,
      difference,
      effect,
      signed: two ? (best.category === 0 ? -effect : effect) : null,
    };
  }).sort((a, b) => b.effect - a.effect || a.index - b.index);
}

interface Line {
  weights: Float64Array;
  differences: Float64Array;
}

/** A type speaks for a category where its weight is positive (the lines' weights add up to 0, so there is one). */
const rank = ({ weights, differences }: Line, index: number) =>
  weights[index]! > 0 ? weights[index]! * differences[index]! : -Infinity;

/** Mean value of each input in pictures of `category` minus the mean in the others (0 where there are none). */
function meanDifference(
  values: Float64Array[],
  labels: ArrayLike<number>,
  category: number,
  dimension: number,
): Float64Array {
  const inside = values.filter((_, row) => labels[row] === category);
  const outside = values.filter((_, row) => labels[row] !== category);
  const mean = (rows: Float64Array[], j: number) =>
    rows.reduce((sum, row) => sum + row[j]!, 0) / Math.max(1, rows.length);
  return Float64Array.from({ length: dimension }, (_, j) => mean(inside, j) - mean(outside, j));
}
