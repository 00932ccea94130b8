import { expect, it } from 'vitest';
import type { Progress } from '../progress/events';
import { follow, noProgress } from './progress';
import type { EmbedSpec } from './table';

const after = (completes: EmbedSpec['completes'], ...events: Progress[]) =>
  events.reduce((progress, event) => follow(progress, event, completes), noProgress);
const quiz: Progress[] = [
  { kind: 'answered', question: 0, total: 2, right: true },
  { kind: 'answered', question: 1, total: 2, right: false },
  { kind: 'completed', activity: 'quiz', score: 0.5 },
];
const trained: Progress = { kind: 'trained', right: 30, total: 36 };

it('completes an activity by its own end only', () => {
  expect(after('quiz', ...quiz)).toMatchObject({ completed: true, score: 0.5 });
  expect(after('sort', ...quiz).completed).toBe(false);
  expect(after('trained', trained)).toMatchObject({ completed: true, score: null });
  expect(after('experiment', { kind: 'completed', activity: 'experiment', score: null }).completed).toBe(true);
  expect(after('scene', trained).completed).toBe(false);
  expect(after(null, trained, ...quiz).completed).toBe(false);
});

it('completes a lesson by reaching its parts and answering its questions', () => {
  const parts: Progress[] = [0, 1].map((index) => ({ kind: 'part-read', part: `p${index}`, index, total: 2 }));
  expect(after('lesson', ...quiz).completed).toBe(false);
  expect(after('lesson', ...quiz, ...parts)).toMatchObject({ completed: true, score: 0.5 });
});

it('stays complete', () => {
  expect(after('trained', trained, { kind: 'started' }).completed).toBe(true);
});
