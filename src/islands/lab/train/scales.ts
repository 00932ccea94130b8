import type { TrainingMethod } from '@core/head';

/** Strengths of L2 to choose from; the default (1) is among them. */
export const STRICTS: readonly number[] = [0, 0.01, 0.1, 1, 10, 100];

/** Learning rates to choose from: from hardly moving to jumping around. */
export const RATES: readonly number[] = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1];

export const EPOCHS: readonly number[] = [5, 10, 20, 50, 100, 200];

/** Where gradient descent starts: it gets there, and can be seen getting there. */
export const GRADIENT_DESCENT: Extract<TrainingMethod, { kind: 'gradient-descent' }> = {
  kind: 'gradient-descent',
  learningRate: 0.01,
  epochs: 50,
  batchSize: 8,
};

/** Index of the value nearest to `value`. */
export function nearestIndex(values: readonly number[], value: number): number {
  const distances = values.map((candidate) => Math.abs(candidate - value));
  return distances.indexOf(Math.min(...distances));
}
