export interface Counts {
  passed: number;
  failed: number;
  /** Names of the skipped tests. */
  skipped: string[];
}

/** A report, parsed; undefined when it was never written. */
export function readReport(path: string): unknown;
/** Counts of Vitest's json report. */
export function vitestCounts(report: unknown): Counts;
/** Counts of Playwright's json report. */
export function playwrightCounts(report: unknown): Counts;
/** `N passed, N failed`, and `, N skipped` when there are any. */
export function summary(counts: readonly Counts[]): string;
