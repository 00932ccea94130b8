/**
 * log(sum(exp(values[start .. start + count]))), without overflow for large values.
 * An empty range gives -Infinity, the logarithm of an empty sum.
 */
export function logSumExp(values: ArrayLike<number>, start = 0, count = values.length - start): number {
  let largest = -Infinity;
  for (let i = start; i < start + count; i++) largest = Math.max(largest, values[i]!);
  if (!Number.isFinite(largest)) return largest;
  let sum = 0;
  for (let i = start; i < start + count; i++) sum += Math.exp(values[i]! - largest);
  return largest + Math.log(sum);
}

/** Probabilities of one row of logits: positive, summing to 1; equal logits give equal probabilities. */
export function softmax(logits: ArrayLike<number>): Float64Array {
  let largest = -Infinity;
  for (let i = 0; i < logits.length; i++) largest = Math.max(largest, logits[i]!);
  const probabilities = new Float64Array(logits.length);
  let sum = 0;
  for (let i = 0; i < logits.length; i++) sum += probabilities[i] = Math.exp(logits[i]! - largest);
  for (let i = 0; i < logits.length; i++) probabilities[i]! /= sum;
  return probabilities;
}

/** Index of the largest value from `start` on; the first one when there are several. */
export function argmax(values: ArrayLike<number>, start = 0, count = values.length - start): number {
  let best = 0;
  for (let i = 1; i < count; i++) if (values[start + i]! > values[start + best]!) best = i;
  return best;
}

/** Indexes of the `count` largest values, largest first; equal values keep their order. */
export function topIndexes(values: ArrayLike<number>, count: number): number[] {
  return Array.from({ length: values.length }, (_, index) => index)
    .sort((a, b) => values[b]! - values[a]! || a - b)
    .slice(0, count);
}
