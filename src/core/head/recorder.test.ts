import { expect, it } from 'vitest';
import { Recorder } from './recorder';

it.each([1, 2, 7, 8, 9, 100, 1001])('keeps first and last of %i, in order, evenly, never more than asked', (count) => {
  const recorder = new Recorder<number>(8);
  for (let i = 0; i < count; i++) recorder.add(i);
  const kept = recorder.items();
  expect(kept[0]).toBe(0);
  expect(kept.at(-1)).toBe(count - 1);
  expect(kept.length).toBeLessThanOrEqual(8);
  expect(kept.length).toBeGreaterThanOrEqual(Math.min(count, 4));
  const gaps = kept.slice(1, -1).map((value, i) => value - kept[i]!);
  expect(new Set(gaps).size).toBeLessThanOrEqual(1);
});
