import { logSumExp } from '../math/softmax';
import type { BatchObjective } from '../optim';

/** Standardised rows and their answers, as the training uses them. */
export interface StandardisedRows {
  /** n x dimension, row-major. */
  rows: Float64Array;
  labels: ArrayLike<number>;
  dimension: number;
  categories: number;
}

/**
 * Logits of one row: weights x row + bias, written into `logits`.
 * `parameters` is the weight matrix (categories x dimension, row-major) followed by the biases.
 */
export function rowLogits(parameters: Float64Array, data: StandardisedRows, row: number, logits: Float64Array): void {
  const { rows, dimension, categories } = data;
  const start = row * dimension;
  for (let c = 0; c < categories; c++) {
    const offset = c * dimension;
    let sum = parameters[categories * dimension + c]!;
    for (let j = 0; j < dimension; j++) sum += parameters[offset + j]! * rows[start + j]!;
    logits[c] = sum;
  }
}

/**
 * What the training minimises: mean cross-entropy per picture + l2 / 2 x sum of squared weights (biases are free).
 *
 * Because the loss is a mean, l2 means the same for 2 pictures as for 2000. The minimum is that of scikit-learn's
 * multinomial LogisticRegression with C = 1 / (l2 n), n being the number of pictures; with two categories our rows
 * are mirrors (started at 0), and scikit-learn's single weight vector with C = 2 / (l2 n) is their difference.
 */
export function softmaxObjective(data: StandardisedRows, l2: number): BatchObjective {
  const { rows, labels, dimension, categories } = data;
  const weightCount = categories * dimension;
  const logits = new Float64Array(categories);
  return (parameters, gradient, examples) => {
    gradient.fill(0);
    const share = 1 / examples.length;
    let loss = 0;
    for (let e = 0; e < examples.length; e++) {
      const row = examples[e]!;
      const label = labels[row]!;
      rowLogits(parameters, data, row, logits);
      const total = logSumExp(logits);
      loss += total - logits[label]!;
      for (let c = 0; c < categories; c++) {
        const pull = share * (Math.exp(logits[c]! - total) - (c === label ? 1 : 0));
        const offset = c * dimension;
        const start = row * dimension;
        for (let j = 0; j < dimension; j++) gradient[offset + j]! += pull * rows[start + j]!;
        gradient[weightCount + c]! += pull;
      }
    }
    let squares = 0;
    for (let i = 0; i < weightCount; i++) {
      const weight = parameters[i]!;
      squares += weight * weight;
      gradient[i]! += l2 * weight;
    }
    return loss * share + 0.5 * l2 * squares;
  };
}

/** Mean cross-entropy (nats) and share classified right, over all rows. */
export function measure(parameters: Float64Array, data: StandardisedRows): { loss: number; accuracy: number } {
  const n = data.labels.length;
  const logits = new Float64Array(data.categories);
  let loss = 0;
  let right = 0;
  for (let row = 0; row < n; row++) {
    const label = data.labels[row]!;
    rowLogits(parameters, data, row, logits);
    loss += logSumExp(logits) - logits[label]!;
    // Equal logits (as at the start, all 0) count for a share: a model without an opinion guesses.
    right += tieShare(logits, label);
  }
  return { loss: loss / n, accuracy: right / n };
}

/** 1 when the label alone has the largest logit, 1/k when it shares it with k - 1 others, else 0. */
function tieShare(logits: Float64Array, label: number): number {
  let ties = 0;
  for (let c = 0; c < logits.length; c++) {
    if (logits[c]! > logits[label]!) return 0;
    if (logits[c] === logits[label]) ties++;
  }
  return 1 / ties;
}
