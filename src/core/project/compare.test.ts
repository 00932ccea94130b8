import { expect, it } from 'vitest';
import { confusionMatrix } from '../metrics';
import { compareTrainings, judged, nextRecord, score } from './compare';
import type { Answer, TrainedRecord, TrainingFigures } from './types';

const answer = (picture: string, truth: string, chosen: string): Answer => ({
  picture,
  truth,
  chosen,
  probabilities: [0.5, 0.5],
});
const figures = (...test: Answer[]) => ({ test }) as TrainingFigures;

const before = figures(answer('a', 'p', 'p'), answer('b', 'p', 'q'), answer('c', 'q', 'p'), answer('weg', 'q', 'q'));
const after = figures(answer('a', 'p', 'q'), answer('b', 'p', 'p'), answer('c', 'q', 'p'), answer('nieuw', 'q', 'q'));

it('counts right answers', () => expect(score(before.test)).toEqual({ right: 2, total: 4 }));

it('names the pictures that got better, got worse, and do not compare', () => {
  expect(compareTrainings(before, after)).toEqual({
    before: { right: 2, total: 4 },
    after: { right: 2, total: 4 },
    mended: ['b'],
    broken: ['a'],
    onlyBefore: ['weg'],
    onlyAfter: ['nieuw'],
  });
});

it('puts each picture in the cell of its label and its answer', () => {
  const rows = judged(before.test, [{ id: 'p' }, { id: 'q' }]);
  expect(confusionMatrix(rows, 2)).toEqual([
    [['a'], ['b']],
    [['c'], ['weg']],
  ]);
  expect(() => judged(before.test, [{ id: 'p' }])).toThrow('found "q"');
});

it('moves the latest figures to previous', () => {
  const head = {} as TrainedRecord['head'];
  const first = nextRecord(null, { head, backboneId: 'klein', figures: before });
  expect(first).toMatchObject({ latest: before, previous: null });
  expect(nextRecord(first, { head, backboneId: 'klein', figures: after })).toMatchObject({
    latest: after,
    previous: before,
  });
});
