import { expect, it } from 'vitest';
import { topTypes } from './top-types';

it('gives the most probable types first, with probabilities over all of them', () => {
  const top = topTypes(Float32Array.of(0, Math.log(3), Math.log(4)), ['a', 'b', 'c'], 2);
  expect(top.map(({ name }) => name)).toEqual(['c', 'b']);
  expect(top[0]!.probability).toBeCloseTo(0.5);
});

it('does not overflow on large logits', () => {
  expect(topTypes(Float32Array.of(1000, 0), ['a', 'b'], 1)[0]!.probability).toBeCloseTo(1);
});

it('says how many names it expected', () => {
  expect(() => topTypes(Float32Array.of(1, 2), ['a'], 1)).toThrow('each of the 2 logits, found 1');
});
