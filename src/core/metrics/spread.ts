/** Several measurements in one line. */
export interface Spread {
  mean: number;
  lowest: number;
  highest: number;
  /** Standard deviation, of the draws themselves (divided by n). */
  deviation: number;
  draws: number;
}

/** Mean, ends and deviation of measurements of the same thing. @throws RangeError without values */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('Expected 1 or more values, found none.');
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return {
    mean,
    lowest: Math.min(...values),
    highest: Math.max(...values),
    deviation: Math.sqrt(variance),
    draws: values.length,
  };
}
