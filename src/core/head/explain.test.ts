import { describe, expect, it } from 'vitest';
import { softmax } from '../math/softmax';
import { effectRanking, explain, predictHead, type Head } from '.';

const head = (weights: number[], categories: number): Head => ({
  layer: 'object-types',
  categories: ['Papier', 'PMD', 'Glas'].slice(0, categories),
  dimension: 3,
  mean: Float32Array.of(1, 2, 3),
  scale: Float32Array.of(1, 2, 4),
  weights: Float32Array.from(weights),
  bias: Float32Array.from([0.5, -0.5, 0.25].slice(0, categories)),
  l2: 0.1,
  examples: 4,
});
const two = head([-1, 2, 0.5, 1, -2, -0.5], 2);
const three = head([-1, 2, 0.5, 1, -2, -0.5, 3, 0, 1], 3);

describe('explain', () => {
  it('adds up to the log-odds of the prediction', () => {
    const picture = [4, 1, 0];
    const { base, contributions, score } = explain(two, picture, 1);
    expect(base).toBe(-1);
    expect([...contributions]).toEqual([6, 2, 0.75]);
    expect(score).toBeCloseTo(7.75, 10);
    const p = predictHead(two, picture).probabilities;
    expect(score).toBeCloseTo(Math.log(p[1]! / p[0]!), 6);
    expect(explain(two, picture, 0).score).toBeCloseTo(-score, 10);
  });

  it('compares with the mean of the others when there are three', () => {
    const picture = [4, 1, 0];
    const { logits } = predictHead(three, picture);
    expect(explain(three, picture, 2).score).toBeCloseTo(logits[2]! - (logits[0]! + logits[1]!) / 2, 10);
  });

  it('refuses a category that is not there', () => {
    expect(() => explain(two, [1, 2, 3], 2)).toThrow('0 to 1');
  });
});

describe('effectRanking', () => {
  // The pictures of Papier show type 1, those of PMD type 0; type 2 is never seen though its weight is the largest.
  const features = Float32Array.from([0, 4, -9, 1, 5, -9, 5, 0, -9, 6, 2, -9]);
  const labels = [0, 0, 1, 1];

  it('ranks by weight times difference in mean probability, not by weight alone', () => {
    const ranking = effectRanking(head([-1, 2, 50, 1, -2, -50], 2), { features, labels });
    expect(ranking.map(({ index }) => index)).toEqual([1, 0, 2]);
    expect(ranking[0]).toMatchObject({ towards: 0, weight: 4 });
    expect(ranking[0]!.signed).toBe(-ranking[0]!.effect);
    expect(ranking[1]!.signed).toBe(ranking[1]!.effect);
    const p = [0, 1, 2, 3].map((row) => softmax(features.subarray(row * 3, row * 3 + 3))[1]!);
    expect(ranking[0]!.difference).toBeCloseTo((p[0]! + p[1]! - p[2]! - p[3]!) / 2, 10);
  });

  it('puts a type last whose weight goes against what is seen', () => {
    const ranking = effectRanking(head([1, 2, 0, -1, -2, 0], 2), { features, labels });
    expect(ranking.at(-1)!.index).toBe(0);
    expect(ranking.at(-1)!.effect).toBeLessThan(0);
  });

  it('has no single axis with three categories', () => {
    const ranking = effectRanking(three, { features, labels: [0, 2, 1, 1] });
    expect(ranking.every(({ signed }) => signed === null)).toBe(true);
  });

  it('refuses a head on the embedding', () => {
    expect(() => effectRanking({ ...two, layer: 'embedding' }, { features, labels })).toThrow('object types');
  });
});
