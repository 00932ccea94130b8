/** Measurements of the same thing, summed up. */
export interface Spread {
  mean: number;
  low: number;
  high: number;
}

/** Mean, lowest and highest; null without measurements. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, low: Math.min(...values), high: Math.max(...values) };
}

/** How pairs of measurements differ: in how many is the first higher, lower, or the same. */
export function comparePairs(pairs: readonly (readonly [number, number])[]): {
  higher: number;
  lower: number;
  same: number;
} {
  const count = (test: (difference: number) => boolean) => pairs.filter(([a, b]) => test(a - b)).length;
  return { higher: count((d) => d > 0), lower: count((d) => d < 0), same: count((d) => d === 0) };
}
