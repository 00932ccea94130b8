import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSampleSet } from '../samples/manifest';
import { countThatEquals, parseStoredCurve, sharesOf } from './stored';

const content = new URL('../../../content/', import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, content), 'utf8'));

const curve = {
  date: '2026-01-31',
  backbone: 'klein',
  objects: 3,
  counts: [1, 2],
  draws: 2,
  tests: 4,
  right: {
    existing: [
      [2, 3],
      [4, 4],
    ],
    scratch: [
      [2, 2],
      [1, 3],
    ],
  },
};
const file = { version: 1, note: 'Made.', parameters: 10, samples: curve, photos: null };

describe('the stored learning curve', () => {
  it('gives shares of the test, per number of pictures and draw', () => {
    const { samples, photos } = parseStoredCurve(file);
    expect(sharesOf(samples).existing).toEqual([
      [0.5, 0.75],
      [1, 1],
    ]);
    expect(photos).toBeNull();
  });

  it('says with how few pictures the new layer is where the network from scratch ends', () => {
    const { samples } = parseStoredCurve(file);
    const ends = (scratch: number[]) =>
      countThatEquals({ ...samples, right: { ...samples.right, scratch: [[0, 0], scratch] } });
    expect(ends([2, 3])).toBe(1);
    expect(ends([3, 3])).toBe(2);
    expect(countThatEquals({ ...samples, right: { existing: [[1, 1]], scratch: [[3, 3]] } })).toBeNull();
  });

  it('tells how pictures got their labels where no person gave them', () => {
    const labels = { backbone: 'groot', asked: 10, sure: 0.9, right: 3 };
    expect(parseStoredCurve({ ...file, photos: { ...curve, labels } }).photos?.labels).toEqual(labels);
    expect(parseStoredCurve(file).samples.labels).toBeNull();
  });

  it.each([
    [{ counts: [2, 1] }, 'aantallen die stijgen'],
    [{ counts: [1, 2, 3] }, 'evenveel rijen'],
    [{ draws: 3 }, '3 trekkingen'],
    [{ tests: 3 }, 'hoogstens 3'],
    [{ date: 'gisteren' }, 'date'],
    [{ objects: undefined }, 'objects'],
  ])('refuses %j', (wrong, message) => {
    expect(() => parseStoredCurve({ ...file, samples: { ...curve, ...wrong } })).toThrow(message);
  });

  it('was measured on no more pictures than the project has, with the test that the lesson uses', () => {
    const { samples } = parseStoredCurve(json('data/learning-curve.json'));
    const images = ['samples/manifest.json', 'samples/more/manifest.json'].flatMap(
      (path) => parseSampleSet(json(path), path).images,
    );
    const of = (category: string, split: string) =>
      images.filter((image) => image.category === category && image.split === split);
    const least = (count: (category: string) => number) => Math.min(count('papier'), count('pmd'));
    expect(samples.tests).toBe(of('papier', 'test').length + of('pmd', 'test').length);
    expect(samples.counts.at(-1)).toBeLessThanOrEqual(least((category) => of(category, 'train').length));
    expect(samples.objects).toBeLessThanOrEqual(
      least((category) => new Set(of(category, 'train').map(({ object }) => object)).size),
    );
    const tested = new Set(images.filter(({ split }) => split === 'test').map(({ object }) => object));
    expect(images.filter(({ split, object }) => split === 'train' && tested.has(object))).toEqual([]);
  });
});
