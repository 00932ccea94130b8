export interface TargetRow {
  id: string;
  what: string;
  unit: string;
  /** Largest and smallest value that is good enough. */
  max?: number;
  min?: number;
  /** Largest share of the naive way's value. */
  maxRatio?: number;
  /** How many times faster than the naive way, at least. */
  minSpeedup?: number;
  /** Ours minus the naive way's, at least. */
  minDifference?: number;
}

export function median(values: readonly number[]): number;
export function cosine(a: readonly number[], b: readonly number[]): number;
/** Whether a value meets its target, and the target in words. */
export function judge(row: TargetRow, ours: number, naive?: number): { met: boolean; target: string };
/** Lines of the table. */
export function table(
  rows: readonly TargetRow[],
  ours: Record<string, number>,
  naive: Record<string, number>,
): string[];
/** Lines of cells, each as wide as the widest of its column; those in `left`, by number, start at the left. */
export function columns(lines: readonly string[][], left?: readonly number[]): string[];
/** Lines of a table with a column for each way, and a row for what was measured of all of them. */
export function peerTable(rows: readonly TargetRow[], ways: Record<string, Record<string, number>>): string[];
