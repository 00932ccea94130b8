import type { Progress } from './events';

/** How far a reader is in a lesson. */
export interface Tally {
  started: boolean;
  /** Ids of the parts that were reached. */
  parts: ReadonlySet<string>;
  /** Parts that the lesson has; 0 until it is known. */
  partCount: number;
  /** Per question of the quiz that was answered, whether the last answer was right. */
  answers: ReadonlyMap<number, boolean>;
  /** Questions that the quiz has; 0 until it is known. */
  questionCount: number;
  trained: boolean;
}

/** Nothing done yet. */
export const emptyTally: Tally = {
  started: false,
  parts: new Set(),
  partCount: 0,
  answers: new Map(),
  questionCount: 0,
  trained: false,
};

/** The tally after one more event; the same events again change nothing. */
export function addProgress(tally: Tally, event: Progress): Tally {
  const next: Tally = { ...tally, started: true };
  if (event.kind === 'part-read')
    return { ...next, parts: new Set(tally.parts).add(event.part), partCount: event.total };
  if (event.kind === 'answered')
    return { ...next, answers: new Map(tally.answers).set(event.question, event.right), questionCount: event.total };
  if (event.kind === 'trained') return { ...next, trained: true };
  return next;
}

/** Share of the questions answered right, from 0 to 1; null until all of them are answered. */
export function quizScore({ answers, questionCount }: Tally): number | null {
  if (questionCount === 0 || answers.size < questionCount) return null;
  return [...answers.values()].filter(Boolean).length / questionCount;
}

/** A lesson is complete when each part was reached and each question answered, right or wrong. */
export function lessonCompleted(tally: Tally): boolean {
  return tally.partCount > 0 && tally.parts.size >= tally.partCount && quizScore(tally) !== null;
}
