/**
 * What a reader did on a page, as islands tell it. Nothing personal is in it: no picture, no text that was typed, no
 * name, no time.
 */
export type Progress =
  /** The first thing that the reader did on the page. */
  | { kind: 'started' }
  /** A part of the lesson was reached; `index` counts from 0. */
  | { kind: 'part-read'; part: string; index: number; total: number }
  /** A model was trained: how many of the test pictures it had right, of how many (0 when there are none). */
  | { kind: 'trained'; right: number; total: number }
  /** A question of the quiz was answered, perhaps again; `question` counts from 0. */
  | { kind: 'answered'; question: number; total: number; right: boolean }
  /** An activity was done to its end. `score` is from 0 to 1; null where there is nothing to score. */
  | { kind: 'completed'; activity: Activity; score: number | null };

/** What can be done to its end. The lesson itself is not here: what makes it complete is for the tally to say. */
export type Activity = 'sort' | 'scene' | 'quiz' | 'experiment';
