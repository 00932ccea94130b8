import { describe, expect, it } from 'vitest';
import { advance, END, part, progress, stepAt, stillOf, STEPS } from './timeline';

describe('timeline', () => {
  it('gives every position a step, and every step a still frame of its own', () => {
    expect(STEPS.map((_, i) => stepAt(stillOf(i)))).toEqual([0, 1, 2, 3, 4]);
    expect([stepAt(0), stepAt(0.01), stepAt(1.01), stepAt(END), stepAt(99)]).toEqual([0, 0, 1, 4, 4]);
    expect(stillOf(-3)).toBe(1);
  });

  it('plays on in steps of any size to the same place, and stops at the end', () => {
    let small = 0;
    for (let i = 0; i < 500; i++) small = advance(small, 16);
    expect(small).toBeCloseTo(advance(0, 8000), 9);
    expect(small).toBeGreaterThan(2);
    expect(advance(0, 1e9)).toBe(END);
    expect(advance(END, 16)).toBe(END);
  });

  it('has finished all movement of a step well before its end', () => {
    expect(progress(1.8)).toEqual({ trained: 1, frozen: 1, 'new-layer': 0, training: 0, prediction: 0 });
    expect(progress(END)).toEqual({ trained: 1, frozen: 1, 'new-layer': 1, training: 1, prediction: 1 });
  });

  it('eases from 0 to 1 within its part', () => {
    expect([part(0.1, 0.2, 0.4), part(0.3, 0.2, 0.4), part(0.9, 0.2, 0.4)]).toEqual([0, expect.closeTo(0.5), 1]);
  });
});
