import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { predictHead, trainHead } from '@core/head';
import { createRng } from '@core/math/rng';
import { newtonLogistic } from './newton.mjs';
import { chooseOpening } from './opening.mjs';

const content = new URL('../../content/', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, content), 'utf8'));

describe('the independent logistic regression', () => {
  it('ends where our own training ends, with the strength that softmaxObjective documents', () => {
    const rng = createRng(3);
    const n = 24;
    const dimension = 50;
    const labels = Array.from({ length: n }, (_, i) => Number(i % 3 === 0));
    const rows = labels.map((label) =>
      Float32Array.from({ length: dimension }, (_, j) => 4 * rng.next() + (j < 5 ? label : 0)),
    );
    const features = Float32Array.from(rows.flatMap((row) => [...row]));
    const { predict, residual } = newtonLogistic(rows, labels, 0.1);
    expect(residual).toBeLessThan(1e-12);
    const { head } = trainHead({
      features,
      labels,
      dimension,
      layer: 'embedding',
      categories: ['0', '1'],
      l2: 0.2,
      seed: 1,
      method: { kind: 'lbfgs', tolerance: 1e-9 },
    });
    for (const row of rows) expect(predict(row)).toBeCloseTo(predictHead(head, row).probabilities[1]!, 5);
  });
});

describe('chooseOpening', () => {
  const kinds = { can: [1], pet: [2], box: [3], book: [4] };
  const real = {
    pmd_can_010: [[1, 0.9]],
    pmd_can_020: [[1, 0.8]],
    pmd_pet_010: [[2, 0.7]],
    papier_box_010: [[3, 0.5]],
    papier_book_010: [[4, 0.9]],
  } as Record<string, [number, number][]>;

  it('takes the surest pictures of both models, no kind twice, categories in turn', () => {
    const small = { ...real, pmd_can_010: [[1, 0.2]] as [number, number][] };
    expect(chooseOpening(real, small, kinds, 2).opening).toEqual([
      'papier_book_010',
      'pmd_can_020',
      'papier_box_010',
      'pmd_pet_010',
    ]);
  });

  it('refuses when one model names too few plausibly', () => {
    const small = { ...real, papier_box_010: [[9, 1]] as [number, number][] };
    expect(() => chooseOpening(real, small, kinds, 2)).toThrow('fewer');
    expect(chooseOpening(real, small, kinds, 1).plausible).toEqual({ real: 5, small: 4, both: 4 });
  });
});

describe('the stored answers', () => {
  const answers = json('data/mobilenet-answers.json') as {
    date: string;
    opening: string[];
    answers: Record<string, [number, number][]>;
  };
  const kinds = (json('data/plausible-types.json') as { kinds: Record<string, number[]> }).kinds;

  it('are there for exactly the sample pictures', () => {
    const pictures = readdirSync(new URL('samples/images/', content)).map((file) => file.replace(/\.webp$/, ''));
    expect(Object.keys(answers.answers).sort()).toEqual(pictures.sort());
    expect(answers.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('hold five types each, from most to least probable', () => {
    for (const top of Object.values(answers.answers)) {
      expect(top).toHaveLength(5);
      expect(top.every(([index]) => Number.isInteger(index) && index >= 0 && index < 1000)).toBe(true);
      expect(top.map(([, p]) => p)).toEqual(top.map(([, p]) => p).sort((a, b) => b - a));
    }
  });

  it('open with pictures that MobileNet named plausibly', () => {
    expect(answers.opening.length).toBeGreaterThanOrEqual(6);
    for (const id of answers.opening) {
      const types = kinds[id.split('_')[1]!]!;
      expect(answers.answers[id]!.some(([index]) => types.includes(index))).toBe(true);
    }
  });
});
