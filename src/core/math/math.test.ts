import { describe, expect, it } from 'vitest';
import { argmax, cosineSimilarity, createRng, fitStandardiser, logSumExp, softmax, standardise, topIndexes } from '.';

describe('createRng', () => {
  it('repeats with the same seed and differs with another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, createRng(seed).next);
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('gives the published first value of mulberry32 for seed 0', () => {
    expect(createRng(0).next()).toBe(1144304738 / 4294967296);
  });

  it('draws whole numbers evenly', () => {
    const rng = createRng(1);
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 10_000; i++) counts[rng.int(5)]!++;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('shuffles without losing an item, every item reaching every place', () => {
    const rng = createRng(3);
    const firsts = new Set(Array.from({ length: 100 }, () => rng.shuffle([1, 2, 3, 4])[0]));
    expect(firsts.size).toBe(4);
    expect(rng.shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
  });
});

describe('softmax', () => {
  it('matches a hand calculation', () => {
    const p = softmax([Math.log(1), Math.log(3)]);
    expect(p[0]).toBeCloseTo(0.25, 12);
    expect(p[1]).toBeCloseTo(0.75, 12);
  });

  it('survives logits that would overflow exp', () => {
    expect([...softmax([1000, 1000])]).toEqual([0.5, 0.5]);
    expect(softmax([-2000, 0])[0]).toBe(0);
    expect(logSumExp([-1e5, -1e5])).toBeCloseTo(-1e5 + Math.log(2), 6);
    expect(logSumExp([])).toBe(-Infinity);
  });

  it('finds the largest', () => {
    expect(argmax([1, 5, 2])).toBe(1);
    expect(argmax([9, 1, 5, 2], 1)).toBe(1);
    expect(topIndexes([1, 5, 2, 5], 3)).toEqual([1, 3, 2]);
  });
});

describe('standardise', () => {
  it('gives mean 0 and standard deviation 1', () => {
    const rows = Float32Array.from([1, 10, 3, 30, 5, 80]);
    const result = standardise(rows, fitStandardiser(rows, 2));
    for (const column of [0, 1]) {
      const values = [0, 1, 2].map((row) => result[row * 2 + column]!);
      expect(values.reduce((a, b) => a + b)).toBeCloseTo(0, 5);
      expect(values.reduce((a, b) => a + b * b, 0) / 3).toBeCloseTo(1, 5);
    }
  });

  it('does not blow up a feature that never varied', () => {
    const rows = Float32Array.from([0.1, 1e6, 0.1, 1e6, 0.1, 1e6]);
    const standardiser = fitStandardiser(rows, 2);
    expect([...standardiser.scale]).toEqual([1, 1]);
    expect(Math.abs(standardise(Float32Array.from([0.2, 1e6]), standardiser)[0]!)).toBeLessThan(0.2);
  });

  it('works from one example up, and refuses none', () => {
    expect([...fitStandardiser(Float32Array.from([4, 5]), 2).mean]).toEqual([4, 5]);
    expect(() => fitStandardiser(new Float32Array(0), 2)).toThrow('one or more rows');
  });
});

it('measures the angle between vectors', () => {
  expect(cosineSimilarity([1, 0], [1, 1])).toBeCloseTo(Math.SQRT1_2, 12);
  expect(cosineSimilarity([0, 0], [1, 1])).toBe(0);
});
