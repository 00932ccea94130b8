/** How pairs of measurements differ: in how many is the first higher, lower, or the same. */
export function comparePairs(pairs: readonly (readonly [number, number])[]): {
  higher: number;
  lower: number;
  same: number;
} {
  const count = (test: (difference: number) => boolean) => pairs.filter(([a, b]) => test(a - b)).length;
  return { higher: count((d) => d > 0), lower: count((d) => d < 0), same: count((d) => d === 0) };
}
