import { describe, expect, it } from 'vitest';
import { drawRecipe, notTrainedOn, PLAIN, tieValues, type Recipe } from '.';
import { describedPictures } from './fixture';

const pool = describedPictures();
const draw = (change: Partial<Recipe>) => drawRecipe(pool, { ...PLAIN, ...change });
const of = (drawn: ReturnType<typeof draw>, category: string) =>
  drawn.flatMap(({ picture }) => (picture.category === category ? [picture] : []));

describe('drawRecipe', () => {
  it('takes everything with its own label when nothing is asked', () => {
    const drawn = draw({});
    expect(drawn).toHaveLength(pool.length);
    expect(drawn.every(({ picture, category }) => picture.category === category)).toBe(true);
  });

  it('ties a background to a category, in both directions, with equal numbers', () => {
    const drawn = draw({ tie: { property: 'background', category: 'pmd', value: 'grass' } });
    expect(new Set(of(drawn, 'pmd').map(({ background }) => background))).toEqual(new Set(['grass']));
    expect(new Set(of(drawn, 'papier').map(({ background }) => background))).toEqual(new Set(['tiles']));
    const uneven = draw({ tie: { property: 'light', category: 'papier', value: 'sky' } });
    expect(of(uneven, 'papier')).toHaveLength(4);
    expect(of(uneven, 'pmd')).toHaveLength(4);
  });

  it('leaves out a kind and keeps the numbers equal', () => {
    const drawn = draw({ missingKind: 'pmd-a' });
    expect(of(drawn, 'pmd').map(({ kind }) => kind)).not.toContain('pmd-a');
    expect(of(drawn, 'papier')).toHaveLength(of(drawn, 'pmd').length);
  });

  it('limits one category only', () => {
    const drawn = draw({ most: { papier: 2 } });
    expect(of(drawn, 'papier')).toHaveLength(2);
    expect(of(drawn, 'pmd')).toHaveLength(12);
  });

  it('keeps categories with the same limit equal, however few one has', () => {
    const drawn = draw({ missingKind: 'pmd-a', most: { papier: 8, pmd: 8 } });
    expect(of(drawn, 'pmd')).toHaveLength(6);
    expect(of(drawn, 'papier')).toHaveLength(6);
  });

  it('gives the asked share a wrong label, the same ones for the same seed', () => {
    const drawn = draw({ wrongLabels: 0.25 });
    expect(drawn.filter(({ picture, category }) => picture.category !== category)).toHaveLength(6);
    expect(draw({ wrongLabels: 0.25 })).toEqual(drawn);
    expect(draw({ wrongLabels: 0.25, seed: 2 })).not.toEqual(drawn);
  });
});

describe('what a recipe can be tested on', () => {
  it('is every picture of an object that was not trained on', () => {
    const drawn = draw({ most: { papier: 2, pmd: 3 } });
    const rest = notTrainedOn(pool, drawn);
    const trained = new Set(drawn.map(({ picture }) => picture.objectId));
    expect(rest.some(({ objectId }) => trained.has(objectId))).toBe(false);
    expect(new Set([...rest.map(({ objectId }) => objectId), ...trained]).size).toBe(12);
  });

  it('offers only values that leave enough pictures', () => {
    expect(tieValues(pool, 'light', 'pmd', 4)).toEqual(['lamp', 'sky']);
    expect(tieValues(pool, 'light', 'pmd', 5)).toEqual([]);
    expect(tieValues(pool, 'background', 'pmd', 6)).toEqual(['grass', 'tiles']);
  });
});
