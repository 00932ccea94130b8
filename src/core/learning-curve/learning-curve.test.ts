import { describe, expect, it } from 'vitest';
import { comparePairs, divideForCurve } from '.';
import { drawViews } from './draw';

/** `objects` things per category, two pictures of each. */
const pictures = (objects: number, split: 'train' | 'test' | null = null) =>
  ['a', 'b'].flatMap((category) =>
    Array.from({ length: objects * 2 }, (_, i) => ({
      id: `${category}${split}${i}`,
      objectId: `${category}${split}${i >> 1}`,
      category,
      split,
    })),
  );

describe('divideForCurve', () => {
  it('keeps a given test, one picture per object', () => {
    const division = divideForCurve([...pictures(25, 'train'), ...pictures(16, 'test')], ['a', 'b'], { seed: 1 })!;
    expect(division.tests).toHaveLength(32);
    expect(division.tests.every(({ split }) => split === 'test')).toBe(true);
    expect(division.pool.every(({ split }) => split === 'train')).toBe(true);
    expect(division.counts).toEqual([1, 2, 3, 5, 8, 12, 20, 25]);
  });

  it('draws a test of 15 objects where the given one is too small, and learns from no object in it', () => {
    const division = divideForCurve([...pictures(15, 'train'), ...pictures(5, 'test')], ['a', 'b'], { seed: 1 })!;
    expect(division.tests).toHaveLength(30);
    const tested = new Set(division.tests.map(({ objectId }) => objectId));
    expect(division.pool.some(({ objectId }) => tested.has(objectId))).toBe(false);
    expect(division.counts).toEqual([1, 2, 3, 5]);
  });

  it('gives up when too few would remain', () => {
    expect(divideForCurve(pictures(16), ['a', 'b'], { seed: 1 })).toBeNull();
    expect(divideForCurve(pictures(17), ['a', 'b'], { seed: 1 })!.counts).toEqual([1, 2]);
    expect(divideForCurve(pictures(40), ['a', 'c'], { seed: 1 })).toBeNull();
  });

  it('goes no further than asked', () => {
    expect(divideForCurve(pictures(60), ['a', 'b'], { seed: 1, most: 20 })!.counts.at(-1)).toBe(20);
  });
});

it('compares pairs', () => {
  expect(
    comparePairs([
      [1, 0],
      [1, 1],
      [0, 1],
      [0.5, 0.25],
    ]),
  ).toEqual({ higher: 2, lower: 1, same: 1 });
});

describe('drawViews', () => {
  const items = pictures(4);

  it('draws other objects as long as there are, then other pictures of them', () => {
    const drawn = drawViews(items, 4, 1).filter(({ category }) => category === 'a');
    expect(new Set(drawn.map(({ objectId }) => objectId)).size).toBe(4);
    const six = drawViews(items, 6, 1).filter(({ category }) => category === 'a');
    expect(new Set(six.map(({ id }) => id)).size).toBe(6);
    expect(new Set(six.map(({ objectId }) => objectId)).size).toBe(4);
    expect(drawViews(items, 99, 1)).toHaveLength(16);
  });

  it('keeps what a smaller number drew, and draws others with another seed', () => {
    const ids = (count: number, seed: number) => drawViews(items, count, seed).map(({ id }) => id);
    expect(ids(6, 2)).toEqual(expect.arrayContaining(ids(3, 2)));
    expect(ids(3, 2)).not.toEqual(ids(3, 3));
    expect(() => drawViews(items, 1.5, 1)).toThrow('whole number');
  });
});
