import { describe, expect, it } from 'vitest';
import { atThreshold, refusedAtPrice, subgroups, thresholdCurve, withoutInputs } from '.';
import { predictHead, type Head } from '../head';

describe('subgroups', () => {
  it('splits by category and value, unknown last', () => {
    const items = [
      { id: 'a', label: 1, predicted: 0, on: 'grass' },
      { id: 'b', label: 0, predicted: 0, on: 'grass' },
      { id: 'c', label: 0, predicted: 1, on: null },
      { id: 'd', label: 1, predicted: 1, on: 'grass' },
      { id: 'e', label: 0, predicted: 0, on: 'cloth' },
    ];
    expect(subgroups(items, ({ on }) => on)).toEqual([
      { value: 'cloth', label: 0, right: 1, total: 1, share: 1, ids: ['e'] },
      { value: 'grass', label: 0, right: 1, total: 1, share: 1, ids: ['b'] },
      { value: null, label: 0, right: 0, total: 1, share: 0, ids: ['c'] },
      { value: 'grass', label: 1, right: 1, total: 2, share: 0.5, ids: ['a', 'd'] },
    ]);
  });
});

describe('threshold', () => {
  const known = [
    { sureness: 0.6, right: false },
    { sureness: 0.8, right: true },
    { sureness: 0.95, right: true },
  ];
  const neither = [{ sureness: 0.55 }, { sureness: 0.9 }];

  it('counts who still gets an answer, the threshold itself included', () => {
    expect(atThreshold(0.8, known, neither)).toEqual({
      threshold: 0.8,
      answered: 2,
      right: 2,
      known: 3,
      accepted: 1,
      neither: 2,
    });
  });

  it('runs from half to 1: fewer answers at every step', () => {
    const curve = thresholdCurve(known, neither);
    expect(curve).toHaveLength(51);
    expect(curve[0]).toMatchObject({ threshold: 0.5, answered: 3, accepted: 2 });
    expect(curve.at(-1)).toMatchObject({ threshold: 1, answered: 0, accepted: 0 });
    curve.slice(1).forEach((point, i) => expect(point.answered).toBeLessThanOrEqual(curve[i]!.answered));
    expect(curve[30]).toMatchObject({ threshold: 0.8, answered: 2 });
  });
});

describe('refusedAtPrice', () => {
  const known = [0.9, 0.6, 0.8, 0.7].map((sureness) => ({ sureness }));
  const neither = [0.55, 0.65, 0.7, 0.95].map((sureness) => ({ sureness }));

  it('refuses the least sure of the known ones, and of neither what is less sure than the next', () => {
    expect(refusedAtPrice(0, known, neither)).toBe(0.25);
    expect(refusedAtPrice(0.25, known, neither)).toBe(0.5);
    expect(refusedAtPrice(0.5, known, neither)).toBe(0.75);
    expect(refusedAtPrice(1, known, neither)).toBe(1);
    expect(refusedAtPrice(0.5, known, [])).toBe(0);
  });
});

describe('withoutInputs', () => {
  const head: Head = {
    layer: 'object-types',
    categories: ['a', 'b'],
    dimension: 3,
    mean: Float32Array.of(1, 2, 3),
    scale: Float32Array.of(1, 2, 1),
    weights: Float32Array.of(1, -2, 3, -1, 2, -3),
    bias: Float32Array.of(0.5, -0.5),
    l2: 1,
    examples: 2,
  };

  it('answers as if those inputs stood at their training mean', () => {
    const off = predictHead(withoutInputs(head, [0, 2]), [9, 7, -4]);
    expect([...off.logits]).toEqual([...predictHead(head, [1, 7, 3]).logits]);
    expect(head.weights[0]).toBe(1);
  });

  it('refuses an input that is not there', () => {
    expect(() => withoutInputs(head, [3])).toThrow('found 3');
  });
});
