import { describe, expect, it } from 'vitest';
import { spreadOf } from './spread';

describe('spreadOf', () => {
  it('gives mean, ends and deviation', () => {
    expect(spreadOf([0.5, 0.7, 0.9])).toEqual({
      mean: expect.closeTo(0.7, 12),
      lowest: 0.5,
      highest: 0.9,
      deviation: expect.closeTo(Math.sqrt(0.08 / 3), 12),
      draws: 3,
    });
    expect(() => spreadOf([])).toThrow('found none');
  });
});
