import { describe, expect, it } from 'vitest';
import { createRng } from '../math/rng';
import { addTransposed, multiply, multiplyTransposed } from './matrix';
import {
  arraysOf,
  backward,
  COLOURS,
  countScratch,
  newNetwork,
  PICTURE_VALUES,
  SIDE,
  Workspace,
  zeros,
} from './network';
import { shrinkPicture } from './shrink';
import { type SmallPictures, trainScratchSteps } from './train';

const random = (length: number, seed: number) => {
  const rng = createRng(seed);
  return Float64Array.from({ length }, () => rng.next() - 0.5);
};

describe('products of matrices', () => {
  // 7 rows, 6 inner, 5 columns: what is left beside the fours is there in every direction.
  const [rows, inner, columns] = [7, 6, 5];
  const [a, b, d] = [random(rows * inner, 1), random(inner * columns, 2), random(rows * columns, 3)];
  const at = (m: Float64Array, width: number, row: number, column: number) => m[row * width + column]!;
  const sum = (n: number, value: (k: number) => number) =>
    Array.from({ length: n }, (_, k) => value(k)).reduce((x, y) => x + y, 0);

  it('multiply adds a bias', () => {
    const [out, bias] = [new Float64Array(rows * columns), random(columns, 4)];
    multiply(a, b, bias, out, [rows, inner, columns]);
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++)
        expect(at(out, columns, r, c)).toBeCloseTo(
          bias[c]! + sum(inner, (k) => at(a, inner, r, k) * at(b, columns, k, c)),
          12,
        );
  });

  it('addTransposed adds to what is there', () => {
    const out = new Float64Array(inner * columns).fill(1);
    addTransposed(a, d, out, [rows, inner, columns]);
    for (let k = 0; k < inner; k++)
      for (let c = 0; c < columns; c++)
        expect(at(out, columns, k, c)).toBeCloseTo(1 + sum(rows, (r) => at(a, inner, r, k) * at(d, columns, r, c)), 12);
  });

  it('multiplyTransposed goes back', () => {
    const out = new Float64Array(rows * inner).fill(9);
    multiplyTransposed(d, b, out, [rows, inner, columns]);
    for (let r = 0; r < rows; r++)
      for (let k = 0; k < inner; k++)
        expect(at(out, inner, r, k)).toBeCloseTo(
          sum(columns, (c) => at(d, columns, r, c) * at(b, columns, k, c)),
          12,
        );
  });
});

describe('the network', () => {
  it('has the gradient that finite differences find, in every layer', () => {
    const network = newNetwork(3, 5);
    const [input, labels] = [random(2 * PICTURE_VALUES, 6), [2, 0]];
    const space = new Workspace(2, 3);
    const gradient = zeros(3);
    backward(network, input, labels, space, gradient);
    const loss = () => backward(network, input, labels, space, zeros(3)).loss;
    const rng = createRng(7);
    // Small, so that hardly any ReLU switches within a step.
    const step = 1e-7;
    arraysOf(network).forEach((values, layer) => {
      for (let check = 0; check < 12; check++) {
        const i = rng.int(values.length);
        const kept = values[i]!;
        values[i] = kept + step;
        const above = loss();
        values[i] = kept - step;
        const below = loss();
        values[i] = kept;
        expect(arraysOf(gradient)[layer]![i]).toBeCloseTo((above - below) / (2 * step), 6);
      }
    });
  });

  it('counts what it trains', () => {
    // 3x3x3x8+8, 3x3x8x16+16, 3x3x16x32+32 and 32x2+2.
    expect(countScratch(2)).toBe(224 + 1168 + 4640 + 66);
  });
});

/** Dark pictures and light ones, with noise: what any network can learn. */
function darkAndLight(count: number, seed: number): SmallPictures {
  const rng = createRng(seed);
  const labels = Array.from({ length: count }, (_, i) => i % 2);
  const pixels = new Uint8Array(count * PICTURE_VALUES).map(
    (_, i) => 60 + 80 * labels[Math.floor(i / PICTURE_VALUES)]! + 60 * rng.next(),
  );
  return { pixels, labels };
}

describe('training from scratch', () => {
  const data = { train: darkAndLight(8, 1), test: darkAndLight(10, 2), categories: 2, epochs: 20 };
  const train = (seed: number, measure: 'epochs' | 'end' = 'epochs') =>
    [...trainScratchSteps({ ...data, seed, measure })].flatMap((step) => step ?? []);

  it('learns what can be learned, and gives a step per epoch', () => {
    const steps = train(3);
    expect(steps.map(({ epoch }) => epoch)).toEqual(Array.from({ length: 21 }, (_, i) => i));
    expect(steps[0]!.train).toBeNull();
    expect(steps.at(-1)).toMatchObject({ test: 1, train: 1 });
  });

  it('ends the same when only the end is measured', () => {
    expect(train(3, 'end')).toEqual(train(3).slice(-1));
  });

  it('gives the same with the same seed, and something else with another', () => {
    const accuracies = (seed: number) => train(seed).map(({ train: share, test }) => [share, test]);
    expect(accuracies(3)).toEqual(accuracies(3));
    expect(accuracies(3)).not.toEqual(accuracies(4));
  });
});

describe('shrinkPicture', () => {
  it('takes the mean of each square and leaves the alpha out', () => {
    const side = 2 * SIDE;
    const pixels = Uint8ClampedArray.from({ length: side * side * 4 }, (_, i) => [10, 20, 30, 255][i % 4]!);
    pixels.set([50, 60, 70, 255]);
    const small = shrinkPicture(pixels, side);
    expect([...small.slice(0, 2 * COLOURS)]).toEqual([20, 30, 40, 10, 20, 30]);
    expect(small.length).toBe(PICTURE_VALUES);
  });

  it('refuses what it cannot divide', () => {
    expect(() => shrinkPicture(new Uint8Array(4), 1)).toThrow('multiple of 32');
  });
});
