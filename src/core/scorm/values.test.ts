import { addProgress, emptyTally, type Tally } from '@core/progress/tally';
import type { Progress } from '@core/progress/events';
import { describe, expect, it } from 'vitest';
import { keepTally, keptTally } from './kept';
import { timespan } from './time';
import { scormValues, type Visit } from './values';

const visit: Visit = { location: 'trainen', time: 61_230, mastery: null, before: 'incomplete' };
const after = (...events: Progress[]): Tally => events.reduce(addProgress, emptyTally);
const read: Progress[] = ['een', 'twee'].map((part, index) => ({ kind: 'part-read', part, index, total: 2 }));
const answer = (question: number, right: boolean): Progress => ({ kind: 'answered', question, total: 3, right });
const done = after(...read, answer(0, true), answer(1, true), answer(2, false));

describe('scormValues', () => {
  it('says how far the reader is, without a score before all questions are answered', () => {
    expect(scormValues(after(...read, answer(0, true)), visit)).toEqual([
      ['cmi.core.lesson_status', 'incomplete'],
      ['cmi.core.lesson_location', 'trainen'],
      ['cmi.suspend_data', '1|een,twee|2|0+|3|0'],
      ['cmi.core.session_time', '0000:01:01.23'],
      ['cmi.core.exit', 'suspend'],
    ]);
  });

  it('gives the score in percent, and completes the lesson', () => {
    const values = Object.fromEntries(scormValues(done, visit));
    expect(values).toMatchObject({
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.score.raw': '67',
      'cmi.core.lesson_status': 'completed',
      'cmi.core.exit': '',
    });
  });

  it.each([
    [67, 'passed'],
    [68, 'failed'],
  ])('where %i is asked for, 67 is %s', (mastery, status) => {
    expect(Object.fromEntries(scormValues(done, { ...visit, mastery }))['cmi.core.lesson_status']).toBe(status);
  });

  it('leaves done what was done in an earlier visit', () => {
    const status = (before: string) =>
      Object.fromEntries(scormValues(after(read[0]!), { ...visit, before }))['cmi.core.lesson_status'];
    expect(['passed', 'completed', 'failed', 'not attempted'].map(status)).toEqual([
      'passed',
      'completed',
      'incomplete',
      'incomplete',
    ]);
  });

  it('keeps nothing rather than more than there is room for', () => {
    const long = after({ kind: 'part-read', part: 'x'.repeat(5000), index: 0, total: 2 });
    expect(Object.fromEntries(scormValues(long, visit))['cmi.suspend_data']).toBeUndefined();
  });
});

describe('what is kept', () => {
  it('comes back as it was', () => {
    const tally = addProgress(done, { kind: 'trained', right: 3, total: 4 });
    expect(keptTally(keepTally(tally))).toEqual(tally);
    expect(keptTally(keepTally({ ...emptyTally, started: true }))).toEqual({ ...emptyTally, started: true });
  });

  it.each(['', 'x', '2|een|2|0+|3|0', '1|een|2|0?|3|0', '1|een|2', '{"a":1}'])('is nothing when it is %j', (text) => {
    expect(keptTally(text)).toEqual(emptyTally);
  });
});

describe('timespan', () => {
  it.each([
    [0, '0000:00:00.00'],
    [-5, '0000:00:00.00'],
    [59_999, '0000:00:59.99'],
    [3_600_000, '0001:00:00.00'],
    [99_999 * 3_600_000, '9999:00:00.00'],
  ])('%i ms is %s', (ms, text) => expect(timespan(ms)).toBe(text));
});
