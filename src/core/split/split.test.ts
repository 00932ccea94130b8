import { describe, expect, it } from 'vitest';
import { drawPerCategory, splitByObject } from '.';

/** 12 objects of papier and 20 of pmd, two pictures each. */
const items = ['papier', 'pmd'].flatMap((category) =>
  Array.from({ length: category === 'papier' ? 12 : 20 }, (_, i) =>
    [0, 1].map((view) => ({ objectId: `${category}${i}`, category, view })),
  ).flat(),
);

describe('splitByObject', () => {
  const { train, test } = splitByObject(items, 0.25, 5);

  it('never has one object on both sides and loses no picture', () => {
    const trained = new Set(train.map((item) => item.objectId));
    expect(test.filter((item) => trained.has(item.objectId))).toEqual([]);
    expect(train.length + test.length).toBe(items.length);
  });

  it('keeps the share in every category', () => {
    expect(test.filter((item) => item.category === 'papier')).toHaveLength(6);
    expect(test.filter((item) => item.category === 'pmd')).toHaveLength(10);
  });

  it('repeats with the same seed, whatever the order, and differs with another', () => {
    const objects = (list: typeof items, seed: number) =>
      new Set(splitByObject(list, 0.25, seed).test.map((item) => item.objectId));
    expect(objects(items, 5)).toEqual(objects([...items.slice(0, 24)].reverse().concat(items.slice(24)), 5));
    expect(objects(items, 5)).not.toEqual(objects(items, 6));
  });

  it('leaves at least one object on each side', () => {
    const two = items.filter((item) => item.objectId === 'pmd0' || item.objectId === 'pmd1');
    expect(splitByObject(two, 0.01, 1).test).toHaveLength(2);
    expect(splitByObject(two, 0.99, 1).train).toHaveLength(2);
  });

  it('refuses an object in two categories', () => {
    const confused = [...items, { objectId: 'pmd0', category: 'papier', view: 0 }];
    expect(() => splitByObject(confused, 0.5, 1)).toThrow('"pmd0"');
  });
});

describe('drawPerCategory', () => {
  it('draws as many objects of each category, each object once', () => {
    const drawn = drawPerCategory(items, 8, 1);
    expect(drawn.filter((item) => item.category === 'papier')).toHaveLength(8);
    expect(new Set(drawn.map((item) => item.objectId)).size).toBe(16);
    expect(drawPerCategory(items, 100, 1)).toHaveLength(32);
  });

  it('keeps the earlier examples when more are asked', () => {
    const more = new Set(drawPerCategory(items, 9, 4).map((item) => item.objectId));
    for (const { objectId } of drawPerCategory(items, 3, 4)) expect(more).toContain(objectId);
  });
});
