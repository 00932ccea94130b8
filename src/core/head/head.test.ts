import { describe, expect, it } from 'vitest';
import { createRng } from '../math/rng';
import {
  countLayer,
  countParameters,
  headAtStep,
  layerRows,
  predictHead,
  trainHead,
  trainHeadSteps,
  HeadTrainingError,
} from '.';
import type { TrainingData } from '.';
import { softmaxObjective } from './objective';

/** Two or three clouds of points in `dimension` directions, apart in the first ones. */
function clouds(perCategory: number, dimension: number, categories: number, seed: number) {
  const rng = createRng(seed);
  const labels = Array.from({ length: perCategory * categories }, (_, i) => i % categories);
  const features = Float32Array.from({ length: labels.length * dimension }, (_, i) => {
    const label = labels[Math.floor(i / dimension)]!;
    return 3 * (rng.next() + rng.next() + rng.next() - 1.5) + (i % dimension === label ? 2 : 0) + (i % dimension);
  });
  return { features, labels };
}

const problem = (perCategory = 15, categories = 2): TrainingData => ({
  ...clouds(perCategory, 6, categories, 1),
  layer: 'embedding',
  dimension: 6,
  categories: ['Papier', 'PMD', 'Glas'].slice(0, categories),
  l2: 0.1,
  method: { kind: 'lbfgs' },
  seed: 1,
  test: clouds(40, 6, categories, 2),
});

describe('softmaxObjective', () => {
  it('has the gradient that finite differences give', () => {
    const rng = createRng(4);
    const data = {
      rows: Float64Array.from({ length: 20 }, () => rng.next() - 0.5),
      labels: [0, 1, 2, 0, 1],
      dimension: 4,
      categories: 3,
    };
    const objective = softmaxObjective(data, 0.3);
    const x = Float64Array.from({ length: 15 }, () => rng.next() - 0.5);
    const gradient = new Float64Array(15);
    objective(x, gradient, [0, 2, 3, 4]);
    const at = (i: number, shift: number) =>
      objective(
        x.map((value, j) => (j === i ? value + shift : value)),
        new Float64Array(15),
        [0, 2, 3, 4],
      );
    gradient.forEach((value, i) => expect(value).toBeCloseTo((at(i, 1e-5) - at(i, -1e-5)) / 2e-5, 7));
  });
});

describe('trainHead', () => {
  it('learns to tell categories apart, also in pictures it never saw', () => {
    const { head, steps, converged } = trainHead(problem());
    expect(converged).toBe(true);
    expect(steps[0]).toMatchObject({ iteration: 0, accuracy: { train: 0.5, test: 0.5 } });
    expect(steps[0]!.loss.train).toBeCloseTo(Math.LN2, 12);
    expect(steps.at(-1)!.accuracy.test).toBeGreaterThan(0.75);
    const test = clouds(40, 6, 2, 2);
    const right = test.labels.filter(
      (label, row) => predictHead(head, test.features.subarray(row * 6, row * 6 + 6)).probabilities[label]! > 0.5,
    );
    expect(right.length / 80).toBeCloseTo(steps.at(-1)!.accuracy.test!, 10);
  });

  it('keeps the rows of two categories mirrored at every step', () => {
    for (const { weights } of trainHead(problem()).steps) {
      for (let j = 0; j < 6; j++) expect(weights[j]! + weights[6 + j]!).toBeCloseTo(0, 5);
    }
  });

  it('lowers the objective at every L-BFGS step', () => {
    const objectives = trainHead(problem(15, 3)).steps.map(({ objective }) => objective);
    objectives.slice(1).forEach((value, i) => expect(value).toBeLessThan(objectives[i]!));
  });

  it('means the same l2 when every picture is there twice', () => {
    const once = problem();
    const twice = {
      ...once,
      features: Float32Array.from([...once.features, ...once.features]),
      labels: [...Array.from(once.labels), ...Array.from(once.labels)],
    };
    const [a, b] = [trainHead(once).head.weights, trainHead(twice).head.weights];
    a.forEach((value, i) => expect(value).toBeCloseTo(b[i]!, 3));
  });

  it('comes to the same place by gradient descent', () => {
    const exact = trainHead({ ...problem(), method: { kind: 'lbfgs', tolerance: 1e-8 } });
    const slow = trainHead({
      ...problem(),
      method: { kind: 'gradient-descent', learningRate: 0.3, epochs: 400, batchSize: 30 },
    });
    slow.head.weights.forEach((value, i) => expect(value).toBeCloseTo(exact.head.weights[i]!, 3));
    expect(slow.steps.length).toBeLessThanOrEqual(64);
    expect(slow.steps.at(-1)!.iteration).toBe(400);
    expect(slow.converged).toBeNull();
  });

  it('trains from one picture per category', () => {
    const { head } = trainHead({ ...problem(1), test: undefined });
    expect(head.weights.every(Number.isFinite)).toBe(true);
    expect(predictHead(head, problem(1).features.subarray(0, 6)).probabilities[0]).toBeGreaterThan(0.5);
  });

  it('leaves a feature that never varies out', () => {
    const data = problem();
    for (let i = 5; i < data.features.length; i += 6) data.features[i] = 7;
    const { head } = trainHead(data);
    expect([head.weights[5], head.weights[11]]).toEqual([0, 0]);
  });

  it('stops when asked, with the head so far', () => {
    const seen: number[] = [];
    const result = trainHead({
      ...problem(),
      onStep: ({ iteration }) => seen.push(iteration),
      shouldStop: ({ iteration }) => iteration === 3,
    });
    expect(seen).toEqual([0, 1, 2, 3]);
    expect(result.converged).toBe(false);
    expect([...result.head.weights]).toEqual([...result.steps.at(-1)!.weights]);
    expect(result.steps.at(-1)!.iteration).toBe(3);
  });

  it('replays the last step as the head itself', () => {
    const { head, steps } = trainHead(problem());
    const picture = problem().features.subarray(0, 6);
    expect(predictHead(headAtStep(head, steps.at(-1)!), picture)).toEqual(predictHead(head, picture));
    expect([...predictHead(headAtStep(head, steps[0]!), picture).probabilities]).toEqual([0.5, 0.5]);
  });

  it.each([
    ['category-empty', { categories: ['Papier', 'PMD', 'Glas'] }],
    ['too-few-categories', { categories: ['Papier'] }],
    ['features-malformed', { dimension: 5 }],
    ['features-malformed', { labels: Array.from({ length: 30 }, () => 9) }],
    ['settings-invalid', { l2: -1 }],
    ['settings-invalid', { method: { kind: 'gradient-descent', learningRate: 0, epochs: 1, batchSize: 1 } }],
    ['diverged', { method: { kind: 'gradient-descent', learningRate: 1e200, epochs: 20, batchSize: 4 } }],
  ] as const)('refuses with %s', (code, change) => {
    const attempt = () => trainHead({ ...problem(), ...change } as TrainingData);
    expect(attempt).toThrow(HeadTrainingError);
    expect(attempt).toThrow(expect.objectContaining({ code }));
  });

  it('names the empty category', () => {
    expect(() => trainHeadSteps({ ...problem(), categories: ['Papier', 'PMD', 'Glas'] }).next()).toThrow(
      expect.objectContaining({ category: 'Glas' }),
    );
  });
});

describe('a head', () => {
  it('has as many parameters as the lesson says', () => {
    expect(countLayer(1000, 2)).toEqual({ weights: 2000, biases: 2, total: 2002 });
    expect(countLayer(256, 2).total).toBe(514);
    expect(countLayer(1000, 3).total).toBe(3003);
    expect(countParameters(trainHead(problem()).head).total).toBe(14);
  });

  it('takes its rows from the right layer', () => {
    const picture = (value: number) => ({
      logits: new Float32Array(1000).fill(value),
      embedding: new Float32Array(256).fill(-value),
    });
    const rows = layerRows([picture(1), picture(2)], 'embedding');
    expect([rows.length, rows[0], rows[256]]).toEqual([512, -1, -2]);
    expect(layerRows([picture(1)], 'object-types')[999]).toBe(1);
    expect(() => layerRows([{ ...picture(1), logits: new Float32Array(3) }], 'object-types')).toThrow('1000');
  });
});
