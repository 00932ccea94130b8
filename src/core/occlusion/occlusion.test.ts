import { describe, expect, it } from 'vitest';
import { createRng } from '../math/rng';
import { occlusionMap } from './map';
import { occlusionPlan, patchPixels, type Patch } from './plan';

const plan = occlusionPlan();
const rng = createRng(2);

describe('the plan', () => {
  it('goes from coarse to fine and leaves no place uncovered in any level', () => {
    expect(plan.patches).toHaveLength(9 + 36 + 169);
    for (const [from, to] of [
      [0, 9],
      [9, 45],
      [45, 214],
    ] as const) {
      const level = plan.patches.slice(from, to);
      for (let i = 0; i < 200; i++) {
        const [x, y] = [rng.next(), rng.next()];
        expect(level.some((p) => x >= p.x && x < p.x + p.width && y >= p.y && y < p.y + p.height)).toBe(true);
      }
    }
    const widths = plan.patches.map(({ width }) => width);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });

  it.each([
    { size: 4, step: 3 },
    { size: 2, step: 3 },
    { size: 15, step: 1 },
    { size: 2.5, step: 0.5 },
  ])('refuses squares that do not cover the picture: %j', (level) => {
    expect(() => occlusionPlan([level])).toThrow('without a gap');
  });

  it('meets without a gap in pixels that do not divide evenly', () => {
    const tiles = occlusionPlan([{ size: 2, step: 2 }]).patches.map((patch) => patchPixels(patch, 333, 97));
    expect(tiles.reduce((sum, { width, height }) => sum + width * height, 0)).toBe(333 * 97);
    expect(patchPixels(plan.patches[0]!, 224, 224)).toEqual({ x: 0, y: 0, width: 96, height: 96 });
  });
});

describe('the map', () => {
  /** Cell by cell, from the patches as drawn on the picture. */
  function independent(drops: number[], ends: number[]): number[] {
    return Array.from({ length: 196 }, (_, cell) => {
      const x = ((cell % 14) + 0.5) / 14;
      const y = (Math.floor(cell / 14) + 0.5) / 14;
      const covers = (p: Patch) => x > p.x && x < p.x + p.width && y > p.y && y < p.y + p.height;
      const means = ends.map((end, i) => {
        const over = drops.slice(ends[i - 1] ?? 0, end).filter((_, j) => covers(plan.patches[(ends[i - 1] ?? 0) + j]!));
        return over.reduce((a, b) => a + b, 0) / over.length;
      });
      return means.reduce((a, b) => a + b, 0) / means.length;
    });
  }

  const drops = plan.patches.map(() => rng.next() * 2 - 1);

  it.each([
    [214, [9, 45, 214]],
    [213, [9, 45]],
    [45, [9, 45]],
    [9, [9]],
  ])('after %i patches is that of an independent computation', (known, ends) => {
    const map = occlusionMap(plan, drops.slice(0, known))!;
    expect(map.levels).toBe(ends.length);
    independent(drops, ends).forEach((value, cell) => expect(map.values[cell]).toBeCloseTo(value, 6));
  });

  it('is not there before the first level', () => {
    expect(occlusionMap(plan, drops.slice(0, 8))).toBeNull();
    expect(() => occlusionMap(plan, [...drops, 0])).toThrow('at most 214');
  });

  it('points at the place that a model looks at, and away from what speaks against', () => {
    /** A model that sees the category in one rectangle, and something else in another. */
    const overlap = (a: Patch, b: Patch) =>
      Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
      Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
    const target = { x: 0.6, y: 0.2, width: 0.2, height: 0.3 };
    const against = { x: 0.1, y: 0.7, width: 0.2, height: 0.2 };
    const seen = plan.patches.map((patch) => overlap(patch, target) / 0.06 - overlap(patch, against) / 0.04);
    const values = [...occlusionMap(plan, seen)!.values];
    const place = (cell: number) => [((cell % 14) + 0.5) / 14, (Math.floor(cell / 14) + 0.5) / 14] as const;
    const inside = ([x, y]: readonly [number, number], p: Patch) =>
      x > p.x && x < p.x + p.width && y > p.y && y < p.y + p.height;
    expect(inside(place(values.indexOf(Math.max(...values))), target)).toBe(true);
    expect(inside(place(values.indexOf(Math.min(...values))), against)).toBe(true);
  });
});
