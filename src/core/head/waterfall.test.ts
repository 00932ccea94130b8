import { describe, expect, test } from 'vitest';
import { createRng } from '../math';
import { predictHead } from './predict';
import type { Head } from './types';
import { waterfall } from './waterfall';

const DIMENSION = 1000;

/** A head and a picture with random numbers; logits as spread out as those of a backbone. */
function example(seed: number, categories: string[]) {
  const rng = createRng(seed);
  const numbers = (count: number, spread: number, from = 0) =>
    Float32Array.from({ length: count }, () => from + (rng.next() - 0.5) * spread);
  const head: Head = {
    layer: 'object-types',
    categories,
    dimension: DIMENSION,
    mean: numbers(DIMENSION, 2),
    scale: numbers(DIMENSION, 0.5, 1),
    weights: numbers(DIMENSION * categories.length, 0.1),
    bias: numbers(categories.length, 1),
    l2: 1,
    examples: 20,
  };
  return { head, logits: numbers(DIMENSION, 12) };
}

/** The same again from the predictions alone, without weights: what the score loses when one input is put at its mean. */
function byTakingAway(head: Head, logits: Float32Array, category: number) {
  const scoreOf = (input: Float32Array) => {
    const all = [...predictHead(head, input).logits];
    const rest = all.filter((_, c) => c !== category);
    return all[category]! - rest.reduce((a, b) => a + b, 0) / rest.length;
  };
  const without = (index: number) => scoreOf(logits.with(index, head.mean[index]!));
  return {
    score: scoreOf(logits),
    base: scoreOf(head.mean),
    part: (index: number) => scoreOf(logits) - without(index),
  };
}

describe('waterfall', () => {
  for (const categories of [
    ['Papier', 'PMD'],
    ['Papier', 'PMD', 'Glas'],
  ]) {
    test(`adds up to the score, and agrees with taking inputs away (${categories.length} categories)`, () => {
      for (let seed = 1; seed <= 5; seed++) {
        const { head, logits } = example(seed, categories);
        categories.forEach((_, category) => {
          const result = waterfall(head, logits, category);
          const other = byTakingAway(head, logits, category);
          expect(result.base).toBeCloseTo(other.base, 5);
          expect(result.score).toBeCloseTo(other.score, 5);
          for (const { index, contribution } of result.bars) expect(contribution).toBeCloseTo(other.part(index), 4);
          const sum = result.bars.reduce((total, bar) => total + bar.contribution, result.base + result.others);
          expect(sum).toBeCloseTo(result.score, 9);
        });
      }
    });
  }

  test('shows only types that are really seen, the largest first, and none that is left out is larger', () => {
    const { head, logits } = example(3, ['Papier', 'PMD']);
    const { bars } = waterfall(head, logits, 1);
    const total = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
    const isSeen = (j: number) => Math.exp(logits[j]!) / total >= 0.001 && logits[j]! > head.mean[j]!;
    const other = byTakingAway(head, logits, 1);
    const sizes = Array.from({ length: DIMENSION }, (_, j) => j)
      .filter(isSeen)
      .map((j) => ({ j, size: Math.abs(other.part(j)) }))
      .sort((a, b) => b.size - a.size);
    expect(bars).toHaveLength(8);
    expect(bars.map(({ index }) => index)).toEqual(sizes.slice(0, 8).map(({ j }) => j));
  });

  test('a type that is absent never gets a bar, however heavy its weight', () => {
    const { head, logits } = example(4, ['Papier', 'PMD']);
    head.weights[7] = -500;
    logits[7] = -20;
    const { bars, others } = waterfall(head, logits, 0);
    expect(bars.some(({ index }) => index === 7)).toBe(false);
    expect(others).toBeGreaterThan(100);
  });

  test('refuses a head whose inputs have no names', () => {
    const { head, logits } = example(5, ['Papier', 'PMD']);
    expect(() => waterfall({ ...head, layer: 'embedding' }, logits, 0)).toThrow(/object types/);
  });
});
