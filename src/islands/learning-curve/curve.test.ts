import { expect, it } from 'vitest';
import { checkCurve, noScores, pointsOf } from './curve';

const data = {
  counts: [1, 2],
  draws: 2,
  tests: 36,
  scores: { existing: [[0.5, 0.75], []], scratch: [[0.5], [0.25, 0.75]] },
};

it('gives the points that were measured', () => {
  expect(pointsOf(data, 'existing')).toEqual([{ x: 1, mean: 0.625, low: 0.5, high: 0.75 }]);
  expect(pointsOf(data, 'scratch').map(({ mean }) => mean)).toEqual([0.5, 0.5]);
});

it('takes a kept curve, also one that was cut short', () => {
  expect(checkCurve(structuredClone(data))).toEqual(data);
  expect(checkCurve({ ...data, scores: noScores(data.counts) })).not.toBeNull();
});

it.each([null, 'x', {}, { ...data, counts: [] }, { ...data, scores: { existing: [[2]] } }, { ...data, tests: null }])(
  'refuses %j',
  (stored) => {
    expect(checkCurve(stored)).toBeNull();
  },
);
