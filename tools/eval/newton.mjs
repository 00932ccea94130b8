/**
 * Two-category logistic regression by Newton's method on the dual weights, to check the lesson's own training against.
 * Written on its own: shares no code with src/core, not even the standardisation.
 *
 * Minimises mean log(1 + exp(-y f)) + (lambda / 2) |w|^2 with f = w . z + b and b free; w = sum of alpha_i z_i. At
 * the minimum lambda alpha_i = (t_i - p_i) / n and the alphas add up to 0.
 */

const sum = (values) => values.reduce((a, b) => a + b, 0);
const sigmoid = (x) => 1 / (1 + Math.exp(-x));

/** Solves a x = b by Gaussian elimination with partial pivoting; destroys both. */
function solve(a, b) {
  const n = b.length;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) pivot = i;
    [a[k], a[pivot], b[k], b[pivot]] = [a[pivot], a[k], b[pivot], b[k]];
    for (let i = k + 1; i < n; i++) {
      const factor = a[i][k] / a[k][k];
      if (factor === 0) continue;
      for (let j = k; j < n; j++) a[i][j] -= factor * a[k][j];
      b[i] -= factor * b[k];
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    for (let j = k + 1; j < n; j++) b[k] -= a[k][j] * b[j];
    b[k] /= a[k][k];
  }
  return b;
}

/** Column means and population standard deviations; 1 where a column does not vary. */
function columns(rows) {
  const n = rows.length;
  const mean = Array.from(rows[0], (_, j) => sum(rows.map((row) => row[j])) / n);
  const deviation = mean.map((m, j) => Math.sqrt(sum(rows.map((row) => (row[j] - m) ** 2)) / n) || 1);
  return (row) => Array.from(row, (value, j) => (value - mean[j]) / deviation[j]);
}

/**
 * @param rows one array of features per example
 * @param targets 0 or 1 per example
 * @param lambda strength of the penalty on w
 * @returns probability of 1 for new features, and how far from the minimum it ended (largest gradient entry)
 */
export function newtonLogistic(rows, targets, lambda) {
  const standardise = columns(rows);
  const z = rows.map(standardise);
  const n = z.length;
  const kernel = z.map((a) => z.map((b) => sum(a.map((value, j) => value * b[j]))));
  let alpha = z.map(() => 0);
  let bias = 0;
  const scores = (al, b) => kernel.map((row) => sum(row.map((value, i) => value * al[i])) + b);
  const value = (al, b) => {
    const f = scores(al, b);
    const loss = sum(f.map((x, i) => Math.max(x, 0) - targets[i] * x + Math.log1p(Math.exp(-Math.abs(x))))) / n;
    return loss + (lambda / 2) * sum(f.map((x, i) => al[i] * (x - b)));
  };
  for (let iteration = 0; iteration < 200; iteration++) {
    const f = scores(alpha, bias);
    const p = f.map(sigmoid);
    const curvature = p.map((x) => Math.max(x * (1 - x), 1e-12));
    // Weighted least squares on the working answers: (K + lambda n / curvature) alpha + b = f + (t - p) / curvature.
    const system = kernel.map((row, i) => [...row.map((k, j) => k + (i === j ? (lambda * n) / curvature[i] : 0)), 1]);
    system.push([...alpha.map(() => 1), 0]);
    const next = solve(system, [...f.map((x, i) => x + (targets[i] - p[i]) / curvature[i]), 0]);
    let step = 1;
    const blend = (from, to) => from + step * (to - from);
    const before = value(alpha, bias);
    while (
      step > 1e-8 &&
      value(
        alpha.map((a, i) => blend(a, next[i])),
        blend(bias, next[n]),
      ) > before
    )
      step /= 2;
    const change = Math.max(...alpha.map((a, i) => Math.abs(step * (next[i] - a))), Math.abs(step * (next[n] - bias)));
    alpha = alpha.map((a, i) => blend(a, next[i]));
    bias = blend(bias, next[n]);
    if (change < 1e-12) break;
  }
  const p = scores(alpha, bias).map(sigmoid);
  const residual = Math.max(
    ...p.map((x, i) => Math.abs((x - targets[i]) / n + lambda * alpha[i])),
    Math.abs(sum(p.map((x, i) => x - targets[i])) / n),
  );
  const weights = z[0].map((_, j) => sum(z.map((row, i) => alpha[i] * row[j])));
  const predict = (features) => sigmoid(sum(standardise(features).map((x, j) => x * weights[j])) + bias);
  return { predict, residual };
}
