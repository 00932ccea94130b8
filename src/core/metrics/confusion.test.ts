import { describe, expect, it } from 'vitest';
import { accuracy, accuracyPerCategory, confusionMatrix } from '.';

const judged = [
  { id: 'a', label: 0, predicted: 0 },
  { id: 'b', label: 0, predicted: 1 },
  { id: 'c', label: 0, predicted: 0 },
  { id: 'd', label: 1, predicted: 1 },
];

describe('metrics', () => {
  it('counts right answers, overall and per category', () => {
    expect(accuracy(judged)).toEqual({ right: 3, total: 4, share: 0.75 });
    expect(accuracyPerCategory(judged, 3).map(({ share }) => share)).toEqual([2 / 3, 1, null]);
  });

  it('has no accuracy without pictures', () => {
    expect(accuracy([]).share).toBeNull();
  });

  it('keeps the pictures of every cell', () => {
    expect(confusionMatrix(judged, 2)).toEqual([
      [['a', 'c'], ['b']],
      [[], ['d']],
    ]);
    expect(() => confusionMatrix([{ id: 'x', label: 2, predicted: 0 }], 2)).toThrow('"x"');
  });
});
