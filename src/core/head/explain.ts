import type { Head } from './types';

/** Why a picture got its score: `base` plus all contributions is `score`. */
export interface Explanation {
  /** Score of the average training picture. */
  base: number;
  /** Per input: weight x standardised activation. */
  contributions: Float64Array;
  score: number;
}

/**
 * Weight and bias of the line on which a category wins: its own row minus the mean of the other rows. Adding the
 * same to all rows changes no answer, so only such differences mean something. With two categories this is row minus
 * other row, so the two categories' lines are each other's opposite.
 */
export function contrast(head: Head, category: number): { weights: Float64Array; bias: number } {
  const count = head.categories.length;
  if (!(Number.isInteger(category) && category >= 0 && category < count)) {
    throw new RangeError(`Expected a category from 0 to ${count - 1}, found ${category}.`);
  }
  const share = (c: number) => (c === category ? 1 : -1 / (count - 1));
  const weights = new Float64Array(head.dimension);
  let bias = 0;
  for (let c = 0; c < count; c++) {
    for (let j = 0; j < head.dimension; j++) weights[j]! += share(c) * head.weights[c * head.dimension + j]!;
    bias += share(c) * head.bias[c]!;
  }
  return { weights, bias };
}

/**
 * Splits the score of one picture for one category into what each input adds.
 *
 * The score is the category's logit minus the mean of the others' (with two categories: the log-odds, so a positive
 * score means that this category wins). `base` is the score of the average training picture.
 *
 * @param features the layer's inputs, not yet standardised
 */
export function explain(head: Head, features: ArrayLike<number>, category: number): Explanation {
  if (features.length !== head.dimension) {
    throw new RangeError(`Expected ${head.dimension} features, found ${features.length}.`);
  }
  const { weights, bias } = contrast(head, category);
  let score = bias;
  const contributions = weights.map((weight, j) => {
    const part = weight * ((features[j]! - head.mean[j]!) / head.scale[j]!);
    score += part;
    return part;
  });
  return { base: bias, contributions, score };
}
