/** Medians, and the table that sets them beside the naive way and the targets. */

/** The middle value. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Cosine of the angle between two embeddings. */
export function cosine(a, b) {
  const dot = (x, y) => x.reduce((sum, value, i) => sum + value * y[i], 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

/** Whether a value meets its target, and the target in words. */
export function judge(row, ours, naive) {
  if (row.max !== undefined) return { met: ours <= row.max, target: `<= ${row.max}` };
  if (row.min !== undefined) return { met: ours >= row.min, target: `>= ${row.min}` };
  if (row.maxRatio !== undefined) return { met: ours / naive <= row.maxRatio, target: `<= ${row.maxRatio} of naive` };
  if (row.minSpeedup !== undefined)
    return { met: naive / ours >= row.minSpeedup, target: `>= ${row.minSpeedup}x faster` };
  return { met: ours - naive >= row.minDifference, target: `>= naive ${row.minDifference}` };
}

const number = (value) => {
  if (value === undefined) return '-';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value >= 1 ? 2 : 4);
};

/** How ours compares: "12.3x faster", or the share of the naive way's bytes. */
function ratio(row, ours, naive) {
  if (!naive || !ours || row.unit === '%') return '-';
  return row.unit === 'ms' && naive > ours ? `${number(naive / ours)}x faster` : `${number(ours / naive)} of naive`;
}

/**
 * Lines of the table.
 *
 * @param rows of targets.json
 * @param ours value per id
 * @param naive value per id, where there is one
 */
export function table(rows, ours, naive) {
  const body = rows
    .filter(({ id }) => ours[id] !== undefined)
    .map((row) => {
      const [mine, other] = [ours[row.id], naive[row.id]];
      const { met, target } = judge(row, mine, other);
      const name = row.unit ? `${row.what} (${row.unit})` : row.what;
      return [name, number(other), number(mine), ratio(row, mine, other), target, met ? 'yes' : 'NO'];
    });
  return columns([['', 'naive', 'ours', 'ratio', 'target', 'met'], ...body]);
}

/** Lines of cells, each as wide as the widest of its column; those in `left`, by number, start at the left. */
export function columns(lines, left = [0]) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const pad = (cell, column) => (left.includes(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column]));
  return lines.map((line) => line.map(pad).join('  ').trimEnd());
}

/**
 * Lines of a table with a column for each way.
 *
 * @param rows of targets.json
 * @param ways per heading, value per id
 */
export function peerTable(rows, ways) {
  const names = Object.keys(ways);
  const body = rows
    .filter(({ id }) => names.every((name) => ways[name][id] !== undefined))
    .map(({ id, what, unit }) => [unit ? `${what} (${unit})` : what, ...names.map((name) => number(ways[name][id]))]);
  return columns([['', ...names], ...body]);
}
