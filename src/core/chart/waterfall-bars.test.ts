import { expect, test } from 'vitest';
import { waterfallBars } from './waterfall-bars';

test('each bar starts where the one before ended, and the axis holds all totals and 0', () => {
  // Totals: -1, 3, 1, 4.
  const { zero, base, spans, score } = waterfallBars(-1, [4, -2, 3]);
  expect([zero, base, score]).toEqual([0.2, 0, 1]);
  expect(spans).toEqual([
    { from: 0, to: 0.8, end: 0.8 },
    { from: 0.4, to: 0.8, end: 0.4 },
    { from: 0.4, to: 1, end: 1 },
  ]);
});

test('0 is on the axis when all totals are on one side of it', () => {
  expect(waterfallBars(2, [2]).zero).toBe(0);
  expect(waterfallBars(-2, [-2])).toMatchObject({ zero: 1, base: 0.5, score: 0 });
});

test('nothing at all gives no division by 0', () => {
  expect(waterfallBars(0, [0]).spans).toEqual([{ from: 0, to: 0, end: 0 }]);
});
