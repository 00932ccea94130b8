import { describe, expect, it } from 'vitest';
import { FAULTS, drawRecipe, mystery } from '.';
import { describedPictures } from './fixture';

// 40 objects a category: enough of everything for every fault.
const kinds = ['pmd-a', 'papier-b'];
const pool = [0, 1, 2, 3].flatMap((round) =>
  describedPictures().map((picture) => ({
    ...picture,
    id: `${picture.id}_${round}`,
    objectId: `${picture.objectId}_${round}`,
  })),
);

describe('mystery', () => {
  const turns = Array.from({ length: FAULTS.length }, (_, turn) => mystery(pool, kinds, turn, 3));

  it('brings every fault once before one comes back', () => {
    expect(new Set(turns.map(({ fault }) => fault))).toEqual(new Set(FAULTS));
    expect(mystery(pool, kinds, FAULTS.length, 3).fault).toBe(turns[0]!.fault);
  });

  it('hides exactly the fault that it names', () => {
    for (const { fault, recipe } of turns) {
      const drawn = drawRecipe(pool, recipe);
      const counts = ['papier', 'pmd'].map((name) => drawn.filter(({ category }) => category === name).length);
      const wrong = drawn.filter(({ picture, category }) => picture.category !== category);
      const grounds = (name: string) =>
        new Set(drawn.flatMap(({ picture }) => (picture.category === name ? [picture.background] : [])));
      const kinds = new Set(drawn.map(({ picture }) => picture.kind));
      expect(wrong.length > 0, fault).toBe(fault === 'wrong-labels');
      expect(counts[0] !== counts[1] && wrong.length === 0, fault).toBe(fault === 'unequal');
      expect(kinds.size < 4, fault).toBe(fault === 'missing-kind');
      expect(grounds('papier').size === 1 || grounds('pmd').size === 1, fault).toBe(fault === 'one-place');
    }
  });

  it('says what it misses', () => {
    const bare = pool.map((picture) => ({ ...picture, background: null }));
    const all = () => FAULTS.map((_, turn) => mystery(bare, kinds, turn, 3));
    expect(all).toThrow('background');
  });
});
