import type { BandPoint } from '@core/chart/band-chart';
import { spreadOf } from '@core/metrics';

/** The two ways that are compared: a new layer on the existing model, and a small network from scratch. */
export const WAYS = ['existing', 'scratch'] as const;
export type Way = (typeof WAYS)[number];

/** What was measured so far. */
export interface CurveData {
  /** Numbers of training pictures per category. */
  counts: number[];
  /** Draws per number, when it is done. */
  draws: number;
  /** Test accuracies (0 to 1) of each way, per number of pictures, one per draw so far. */
  scores: Record<Way, number[][]>;
  /** Pictures in the test. */
  tests: number;
}

/** A measurement that has not begun. */
export const noScores = (counts: number[]): CurveData['scores'] => ({
  existing: counts.map(() => []),
  scratch: counts.map(() => []),
});

/** The points of one line, as far as they were measured. */
export const pointsOf = ({ counts, scores }: CurveData, way: Way): BandPoint[] =>
  counts.flatMap((x, i) => {
    const values = scores[way][i] ?? [];
    if (values.length === 0) return [];
    const { mean, lowest, highest } = spreadOf(values);
    return [{ x, mean, low: lowest, high: highest }];
  });

const isShares = (value: unknown): value is number[][] =>
  Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every((share) => share >= 0 && share <= 1));

/** A kept curve, or null when it is none. */
export function checkCurve(stored: unknown): CurveData | null {
  const { counts, draws, scores, tests } = Object(stored) as Partial<CurveData>;
  if (!Array.isArray(counts) || counts.length === 0 || !counts.every((count) => count > 0)) return null;
  if (typeof draws !== 'number' || typeof tests !== 'number') return null;
  if (!WAYS.every((way) => isShares(scores?.[way]) && scores[way].length === counts.length)) return null;
  return { counts, draws, scores: scores!, tests };
}
