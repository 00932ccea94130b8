/** A row of the audit's table. */
export interface Row {
  group: string;
  what: string;
  figure: string;
  limit: string;
  /** Undefined when it could not be found out. */
  ok: boolean | undefined;
}

export interface RunTest {
  file: string;
  title: string;
  project: string;
  status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
  figures: string[];
}

export interface MeasuredFigure {
  group: string;
  what: string;
  value: number;
  unit: string;
  max: number;
}

/** All tests of Playwright's json report. */
export function testsOf(report: unknown): RunTest[];
/** `group | what | 12.3 KB | 40`; undefined for a text that is not so. */
export function parseFigure(text: string): MeasuredFigure | undefined;
/** Rows of one group: how its tests went, which failed, and what they measured. */
export function rowsOf(group: string, tests: readonly RunTest[]): Row[];
/** Rows of browsers: what ran in each project, and which were skipped. */
export function browserRows(report: unknown): Row[];
