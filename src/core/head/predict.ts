import { softmax } from '../math/softmax';
import type { Head } from './types';

/** The head's answer for one picture. */
export interface Prediction {
  /** Score per category, any number. */
  logits: Float64Array;
  /** Probability per category, summing to 1. */
  probabilities: Float64Array;
}

/**
 * Applies the new layer to one picture.
 *
 * @param features the layer's inputs as the backbone gives them (`head.dimension` values, not yet standardised)
 */
export function predictHead(head: Head, features: ArrayLike<number>): Prediction {
  const { dimension, mean, scale, weights, bias, categories } = head;
  if (features.length !== dimension) {
    throw new RangeError(`Expected ${dimension} features, found ${features.length}.`);
  }
  const logits = new Float64Array(categories.length);
  for (let c = 0; c < logits.length; c++) {
    let sum = bias[c]!;
    for (let j = 0; j < dimension; j++) sum += weights[c * dimension + j]! * ((features[j]! - mean[j]!) / scale[j]!);
    logits[c] = sum;
  }
  return { logits, probabilities: softmax(logits) };
}

/** The head as it was at a recorded step: what charts and the diagram replay. */
export function headAtStep(head: Head, step: { weights: Float32Array; bias: Float32Array }): Head {
  return { ...head, weights: step.weights, bias: step.bias };
}
