import type { Described } from './recipe';

/** Pictures for tests: six objects a category with two views, on grass and tiles in turn, of two kinds. */
export function describedPictures(): Described[] {
  return ['papier', 'pmd'].flatMap((category) =>
    Array.from({ length: 6 }, (_, i) =>
      [1, 2].map((view) => ({
        id: `${category}_${i}_${view}`,
        objectId: `${category}_${i}`,
        category,
        kind: i < 3 ? `${category}-a` : `${category}-b`,
        background: i % 2 === 0 ? 'grass' : 'tiles',
        light: i < 2 ? 'sky' : 'lamp',
      })),
    ).flat(),
  );
}
