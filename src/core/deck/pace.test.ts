import { describe, expect, it } from 'vitest';
import { clock, paceAt } from './pace';

describe('paceAt', () => {
  const minutes = [1, 4, 2];

  it('adds up the plan', () => {
    expect(paceAt(minutes, 2, 320)).toEqual({ slide: 120, before: 300, total: 420, behind: 0 });
  });

  it('is behind from the planned end of the slide on', () => {
    expect(paceAt(minutes, 1, 300).behind).toBe(0);
    expect(paceAt(minutes, 1, 345).behind).toBe(45);
  });

  it('is ahead before the planned start of the slide', () => {
    expect(paceAt(minutes, 1, 60).behind).toBe(0);
    expect(paceAt(minutes, 1, 20).behind).toBe(-40);
  });

  it('refuses a slide that is not there', () => {
    expect(() => paceAt(minutes, 3, 0)).toThrow('expected a slide from 0 to 2, found 3');
  });
});

describe('clock', () => {
  it.each([
    [0, '0:00'],
    [9.9, '0:09'],
    [754.9, '12:34'],
    [3754, '1:02:34'],
    [-3, '0:00'],
  ])('writes %d seconds as %s', (seconds, text) => expect(clock(seconds)).toBe(text));
});
