/** Mean and divisor of each feature; see `fitStandardiser`. */
export interface Standardiser {
  mean: Float32Array;
  scale: Float32Array;
}

/** Spread below this share of the feature's size is rounding noise of 32-bit floats, not information. */
const NOISE = 1e-6;

/**
 * Mean and (population) standard deviation of each column, over 1 or more rows.
 *
 * A column that does not vary (always so with one row) gets scale 1: its standardised value is then 0 for every
 * row it was fitted on, so its weight has no gradient and stays 0, and a new picture that differs there is not
 * blown up by a division by almost 0.
 *
 * @param rows n x dimension, row-major
 */
export function fitStandardiser(rows: Float32Array, dimension: number): Standardiser {
  const n = rows.length / dimension;
  if (!Number.isInteger(n) || n < 1) {
    throw new RangeError(`Expected one or more rows of ${dimension} values, found ${rows.length} values.`);
  }
  const sum = new Float64Array(dimension);
  const squares = new Float64Array(dimension);
  for (let row = 0, at = 0; row < n; row++) for (let j = 0; j < dimension; j++) sum[j]! += rows[at++]!;
  const centre = sum.map((value) => value / n);
  for (let row = 0, at = 0; row < n; row++) {
    for (let j = 0; j < dimension; j++) squares[j]! += (rows[at++]! - centre[j]!) ** 2;
  }
  const scale = Float32Array.from(squares, (total, j) => {
    const deviation = Math.sqrt(total / n);
    return deviation > NOISE * Math.max(1e-6, Math.abs(centre[j]!)) ? deviation : 1;
  });
  return { mean: Float32Array.from(centre), scale };
}

/** Standardised copy of rows (n x dimension, row-major), in 64 bits. */
export function standardise(rows: Float32Array, { mean, scale }: Standardiser): Float64Array {
  const dimension = mean.length;
  const result = new Float64Array(rows.length);
  for (let start = 0; start < rows.length; start += dimension) {
    for (let j = 0; j < dimension; j++) result[start + j] = (rows[start + j]! - mean[j]!) / scale[j]!;
  }
  return result;
}
