import { PLAIN, TIED_PROPERTIES, type Recipe, type Tie } from '@core/experiments';
import type { Check } from '../shared/kept.svelte';
import type { Tested } from './measure';

/** Pictures per category at the start, and the most that can be asked. */
export const START = 20;
export const MOST = 30;

/** A recipe with where it draws from. */
export interface Mix {
  set: string;
  recipe: Recipe;
}

/** A model's answers by a recipe, beside those without a recipe. */
export interface Measured extends Mix {
  tested: Tested[];
  plain: Tested[];
}

/** An even mix, before the reader changes anything. */
export const evenMix = (categories: readonly { id: string }[]): Mix => ({
  set: 'lesson',
  recipe: { ...PLAIN, most: Object.fromEntries(categories.map(({ id }) => [id, START])) },
});

/** The same numbers and seed, from the lesson's pictures and without any recipe: what to compare with. */
export function plainOf({ recipe }: Mix): Mix {
  const most = Math.max(...Object.values(recipe.most));
  const even = Object.fromEntries(Object.keys(recipe.most).map((category) => [category, most]));
  return { set: 'lesson', recipe: { ...PLAIN, most: even, seed: recipe.seed } };
}

const isTie = (tie: Partial<Tie>) =>
  TIED_PROPERTIES.includes(tie.property!) && typeof tie.category === 'string' && typeof tie.value === 'string';

const isTested = (list: unknown) =>
  Array.isArray(list) &&
  list.every(
    (one: Partial<Tested>) => typeof one?.id === 'string' && [one.label, one.predicted].every(Number.isInteger),
  );

/** What was kept on this device. */
export const checkMeasured: Check<Measured> = (stored) => {
  const { set, recipe, tested, plain } = Object(stored) as Partial<Measured>;
  const { tie, most, wrongLabels, seed } = Object(recipe) as Partial<Recipe>;
  const good =
    typeof set === 'string' &&
    (tie === null || isTie(Object(tie))) &&
    Object.values(Object(most)).every((value) => typeof value === 'number') &&
    typeof wrongLabels === 'number' &&
    typeof seed === 'number';
  return good && isTested(tested) && isTested(plain) ? (stored as Measured) : null;
};
