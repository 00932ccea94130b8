import { createRng, type Rng } from '../math/rng';
import type { Splittable } from '../split';

/** What a recipe needs to know of a picture. */
export interface Described extends Splittable {
  id: string;
  kind: string;
  background: string | null;
  light: string | null;
}

/** Properties that a recipe can tie to a category. */
export const TIED_PROPERTIES = ['background', 'light'] as const;
export type TiedProperty = (typeof TIED_PROPERTIES)[number];

/** All training pictures of one category have this, and none of another category. */
export interface Tie {
  property: TiedProperty;
  category: string;
  value: string;
}

/** How a training set is drawn from the pictures there are; everything that is not said stays as it is. */
export interface Recipe {
  tie: Tie | null;
  /** Kind that the training never sees. */
  missingKind: string | null;
  /** Share of the training pictures that get another category's label, 0 to 1. */
  wrongLabels: number;
  /** Most pictures per category; a category that is not named has no limit. */
  most: Readonly<Record<string, number>>;
  seed: number;
}

/** A training picture with the label that the training gets to see, right or wrong. */
export interface Labelled<T> {
  picture: T;
  category: string;
}

export const PLAIN: Recipe = { tie: null, missingKind: null, wrongLabels: 0, most: {}, seed: 1 };

const allowed = ({ tie, missingKind }: Recipe, picture: Described): boolean => {
  if (picture.kind === missingKind) return false;
  if (tie === null) return true;
  return (picture[tie.property] === tie.value) === (picture.category === tie.category);
};

/** Gives a share of the pictures the label of another category. */
function mislabel<T extends Described>(
  pictures: T[],
  categories: readonly string[],
  share: number,
  rng: Rng,
): Labelled<T>[] {
  const order = rng.shuffle(pictures.map((_, index) => index));
  const wrong = new Set(order.slice(0, Math.round(share * pictures.length)));
  return pictures.map((picture, index) => {
    const others = categories.filter((category) => category !== picture.category);
    const category = wrong.has(index) ? others[rng.int(others.length)]! : picture.category;
    return { picture, category };
  });
}

/** How many of each category: categories with the same limit get as many as the smallest of them. */
function counts(available: readonly number[], limits: readonly number[]): number[] {
  const taken = available.map((count, index) => Math.min(count, limits[index]!));
  return limits.map((limit) => Math.min(...taken.filter((_, index) => limits[index] === limit)));
}

/**
 * Draws a training set by a recipe. Categories with the same limit (or none) get as many pictures as each other, so
 * that unequal numbers are only there when they are asked for. The same seed gives the same set.
 *
 * @returns pictures in order of category; empty for a category that the recipe leaves nothing of
 */
export function drawRecipe<T extends Described>(pool: readonly T[], recipe: Recipe): Labelled<T>[] {
  const categories = [...new Set(pool.map(({ category }) => category))].sort();
  const perCategory = categories.map((category, index) => {
    const rng = createRng(recipe.seed + index * 0x9e3779b1);
    const sorted = pool
      .filter((picture) => picture.category === category && allowed(recipe, picture))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    return rng.shuffle(sorted);
  });
  const take = counts(
    perCategory.map((pictures) => pictures.length),
    categories.map((category) => recipe.most[category] ?? Infinity),
  );
  const drawn = perCategory.flatMap((pictures, index) => pictures.slice(0, take[index]));
  return mislabel(drawn, categories, recipe.wrongLabels, createRng(recipe.seed + 7));
}

/** Pictures of objects that are not in a training set: what a recipe can be tested on. */
export function notTrainedOn<T extends Described>(pool: readonly T[], trained: readonly Labelled<T>[]): T[] {
  const objects = new Set(trained.map(({ picture }) => picture.objectId));
  return pool.filter(({ objectId }) => !objects.has(objectId));
}

/** Values of a property that leave at least `least` pictures in every category when tied to this one. */
export function tieValues(
  pool: readonly Described[],
  property: TiedProperty,
  category: string,
  least: number,
): string[] {
  const categories = [...new Set(pool.map((picture) => picture.category))];
  const values = [...new Set(pool.flatMap((picture) => picture[property] ?? []))].sort();
  return values.filter((value) => {
    const kept = pool.filter((picture) => allowed({ ...PLAIN, tie: { property, category, value } }, picture));
    return categories.every((each) => kept.filter((picture) => picture.category === each).length >= least);
  });
}
