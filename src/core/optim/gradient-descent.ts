import { createRng } from '../math/rng';
import { addScaled } from '../math/vector';
import type { Iterate } from './types';

/** A function that is a mean over examples: its value and gradient over only the given ones. */
export type BatchObjective = (x: Float64Array, gradient: Float64Array, examples: readonly number[]) => number;

export interface GradientDescentOptions {
  /** Size of a step against the gradient, > 0. */
  learningRate: number;
  /** How many times all examples are seen. */
  epochs: number;
  /** Examples per step, from 1 up. */
  batchSize: number;
  seed: number;
}

/**
 * Mini-batch gradient descent: shuffles the examples each epoch and takes one step per batch. Yields the start and
 * the end of every epoch; `value` is the mean of the batches' values as they were met (NaN at the start).
 */
export function* gradientDescent(
  objective: BatchObjective,
  start: Float64Array,
  examples: number,
  { learningRate, epochs, batchSize, seed }: GradientDescentOptions,
): Generator<Iterate, Iterate> {
  const x = start.slice();
  const gradient = new Float64Array(x.length);
  const rng = createRng(seed);
  const order = Array.from({ length: examples }, (_, index) => index);
  yield { iteration: 0, x, value: NaN };
  let value = NaN;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    rng.shuffle(order);
    let sum = 0;
    for (let first = 0; first < examples; first += batchSize) {
      const batch = order.slice(first, first + batchSize);
      sum += objective(x, gradient, batch) * batch.length;
      addScaled(x, -learningRate, gradient);
    }
    value = sum / examples;
    yield { iteration: epoch, x, value };
  }
  return { iteration: epochs, x, value };
}
