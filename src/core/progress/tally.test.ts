import { expect, it } from 'vitest';
import type { Progress } from './events';
import { addProgress, emptyTally, lessonCompleted, quizScore } from './tally';

const after = (...events: Progress[]) => events.reduce(addProgress, emptyTally);
const part = (index: number): Progress => ({ kind: 'part-read', part: `deel-${index}`, index, total: 2 });
const answer = (question: number, right: boolean): Progress => ({ kind: 'answered', question, total: 2, right });

it('starts with whatever comes first', () => {
  expect(emptyTally.started).toBe(false);
  expect(after({ kind: 'started' }).started).toBe(true);
  expect(after(part(0)).started).toBe(true);
});

it('knows no score until every question is answered, and then the last answer counts', () => {
  expect(quizScore(emptyTally)).toBeNull();
  expect(quizScore(after(answer(0, true)))).toBeNull();
  expect(quizScore(after(answer(0, true), answer(0, true)))).toBeNull();
  expect(quizScore(after(answer(0, true), answer(1, false)))).toBe(0.5);
  expect(quizScore(after(answer(0, true), answer(1, false), answer(1, true)))).toBe(1);
});

it('is complete with all parts reached and all questions answered, in any order', () => {
  expect(lessonCompleted(emptyTally)).toBe(false);
  expect(lessonCompleted(after(part(0), part(1)))).toBe(false);
  expect(lessonCompleted(after(answer(0, false), answer(1, false)))).toBe(false);
  expect(lessonCompleted(after(part(1), part(1), answer(0, true), answer(1, true)))).toBe(false);
  expect(lessonCompleted(after(answer(0, false), answer(1, false), part(1), part(0)))).toBe(true);
});

it('leaves the tally that it was given as it was', () => {
  const before = after(part(0), answer(0, true));
  addProgress(before, part(1));
  addProgress(before, answer(1, true));
  expect(before.parts.size).toBe(1);
  expect(before.answers.size).toBe(1);
});
