import { expect, it } from 'vitest';
import { afterWrong, secondsLeft, waitAfter, type Attempts } from './attempts';

it('waits twice as long after each wrong passphrase, a minute at most', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 100].map(waitAfter)).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
});

it('counts down from the last wrong one', () => {
  let attempts: Attempts = { wrong: 0, until: 0 };
  for (let i = 0; i < 3; i++) attempts = afterWrong(attempts, 10_000);
  expect(attempts).toEqual({ wrong: 3, until: 14_000 });
  expect([10_000, 11_500, 13_999, 14_000, 99_000].map((now) => secondsLeft(attempts, now))).toEqual([4, 3, 1, 0, 0]);
});

it('locks nobody out when the clock is set back', () => {
  expect(secondsLeft({ wrong: 3, until: 1_000_000_000 }, 0)).toBe(4);
});
