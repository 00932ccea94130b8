import type { Grade } from '@core/device-check/grade';

/** What a check found: the grade, and one sentence on what it means and what to do. */
export interface Finding {
  grade: Grade;
  text: string;
}
