/**
 * out = a b + bias, with a (rows x inner), b (inner x columns) and out (rows x columns), all row-major. Four columns at a
 * time, so that sums stay in registers: this is where training from scratch spends its time.
 *
 * @param columns a multiple of 4, or small
 */
export function multiply(
  a: Float64Array,
  b: Float64Array,
  bias: Float64Array,
  out: Float64Array,
  [rows, inner, columns]: readonly [number, number, number],
): void {
  const fours = columns - (columns % 4);
  for (let row = 0; row < rows; row++) {
    const from = row * inner;
    for (let column = 0; column < fours; column += 4) {
      let s0 = bias[column]!;
      let s1 = bias[column + 1]!;
      let s2 = bias[column + 2]!;
      let s3 = bias[column + 3]!;
      for (let k = 0, at = column; k < inner; k++, at += columns) {
        const value = a[from + k]!;
        s0 += value * b[at]!;
        s1 += value * b[at + 1]!;
        s2 += value * b[at + 2]!;
        s3 += value * b[at + 3]!;
      }
      const to = row * columns + column;
      out[to] = s0;
      out[to + 1] = s1;
      out[to + 2] = s2;
      out[to + 3] = s3;
    }
    for (let column = fours; column < columns; column++) {
      let sum = bias[column]!;
      for (let k = 0, at = column; k < inner; k++, at += columns) sum += a[from + k]! * b[at]!;
      out[row * columns + column] = sum;
    }
  }
}

/**
 * out += aᵀ d, with a (rows x inner), d (rows x columns) and out (inner x columns): the gradient of the weights. Four rows
 * at a time, so that each sum is read and written less often.
 *
 * @param rows a multiple of 4, or small
 */
export function addTransposed(
  a: Float64Array,
  d: Float64Array,
  out: Float64Array,
  [rows, inner, columns]: readonly [number, number, number],
): void {
  const fours = rows - (rows % 4);
  for (let row = 0; row < fours; row += 4) {
    const [d0, d1, d2, d3] = [row * columns, (row + 1) * columns, (row + 2) * columns, (row + 3) * columns];
    for (let k = 0, at = row * inner, to = 0; k < inner; k++, at++, to += columns) {
      const a0 = a[at]!;
      const a1 = a[at + inner]!;
      const a2 = a[at + 2 * inner]!;
      const a3 = a[at + 3 * inner]!;
      // After a ReLU about half is 0.
      if (a0 === 0 && a1 === 0 && a2 === 0 && a3 === 0) continue;
      for (let column = 0; column < columns; column++)
        out[to + column] =
          out[to + column]! + a0 * d[d0 + column]! + a1 * d[d1 + column]! + a2 * d[d2 + column]! + a3 * d[d3 + column]!;
    }
  }
  for (let row = fours; row < rows; row++)
    for (let k = 0, to = 0; k < inner; k++, to += columns)
      for (let column = 0; column < columns; column++)
        out[to + column] = out[to + column]! + a[row * inner + k]! * d[row * columns + column]!;
}

/**
 * out = d bᵀ, with d (rows x columns), b (inner x columns) and out (rows x inner): the gradient of the input. Four sums at
 * a time, as in `multiply`.
 *
 * @param inner a multiple of 4, or small
 */
export function multiplyTransposed(
  d: Float64Array,
  b: Float64Array,
  out: Float64Array,
  [rows, inner, columns]: readonly [number, number, number],
): void {
  const fours = inner - (inner % 4);
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    for (let k = 0; k < fours; k += 4) {
      const [b0, b1, b2, b3] = [k * columns, (k + 1) * columns, (k + 2) * columns, (k + 3) * columns];
      let [s0, s1, s2, s3] = [0, 0, 0, 0];
      for (let column = 0; column < columns; column++) {
        const value = d[from + column]!;
        s0 += value * b[b0 + column]!;
        s1 += value * b[b1 + column]!;
        s2 += value * b[b2 + column]!;
        s3 += value * b[b3 + column]!;
      }
      const to = row * inner + k;
      out[to] = s0;
      out[to + 1] = s1;
      out[to + 2] = s2;
      out[to + 3] = s3;
    }
    for (let k = fours; k < inner; k++) {
      let sum = 0;
      for (let column = 0; column < columns; column++) sum += d[from + column]! * b[k * columns + column]!;
      out[row * inner + k] = sum;
    }
  }
}
