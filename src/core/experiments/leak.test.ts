import { describe, expect, it } from 'vitest';
import { drawLeak, LEAKS } from '.';
import { describedPictures } from './fixture';

const pool = describedPictures();
const objects = (pictures: { objectId: string }[]) => new Set(pictures.map(({ objectId }) => objectId));
const ids = (pictures: { id: string }[]) => pictures.map(({ id }) => id).sort();

describe('drawLeak', () => {
  const { test, train } = drawLeak(pool, { test: 3, train: 3 }, 5);

  it('tests one picture of as many objects in each category', () => {
    expect(test).toHaveLength(6);
    expect(objects(test).size).toBe(6);
    expect(test.filter(({ category }) => category === 'pmd')).toHaveLength(3);
  });

  it('makes training sets that are equally large and differ only in what leaks', () => {
    for (const leak of LEAKS) expect(train[leak], leak).toHaveLength(6);
    expect([...objects(train.none)].filter((object) => objects(test).has(object))).toEqual([]);
    expect(objects(train['other-view'])).toEqual(objects(test));
    expect(ids(train['other-view']).filter((id) => ids(test).includes(id))).toEqual([]);
    expect(ids(train['same-picture'])).toEqual(ids(test));
  });

  it('repeats with the same seed and differs with another', () => {
    expect(drawLeak([...pool].reverse(), { test: 3, train: 3 }, 5).test.length).toBe(6);
    expect(drawLeak(pool, { test: 3, train: 3 }, 5)).toEqual({ test, train });
    expect(ids(drawLeak(pool, { test: 3, train: 3 }, 6).test)).not.toEqual(ids(test));
  });

  it('says how many objects it needs', () => {
    expect(() => drawLeak(pool, { test: 4, train: 4 }, 1)).toThrow('8 objects');
    expect(() => drawLeak(pool, { test: 2, train: 3 }, 1)).toThrow('found 3');
  });
});
