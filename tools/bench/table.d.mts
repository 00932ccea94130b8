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
