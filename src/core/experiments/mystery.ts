import { createRng } from '../math/rng';
import { PLAIN, tieValues, type Described, type Recipe } from './recipe';

/** What can be wrong with a data set. */
export const FAULTS = ['wrong-labels', 'one-place', 'missing-kind', 'unequal'] as const;
export type Fault = (typeof FAULTS)[number];

/** A data set with one hidden fault. */
export interface Mystery {
  fault: Fault;
  recipe: Recipe;
}

/** Fewest pictures per category that a tied recipe must leave. */
const LEAST = 8;
/** Strong enough to cost the model a fifth of its test pictures. */
const WRONG_SHARE = 0.3;
const FEW = 4;

const pick = <T>(values: readonly T[], at: number): T | null =>
  values.length === 0 ? null : values[at % values.length]!;

/**
 * A data set with a fault that a reader can look for. Faults follow each other in turn, so that whoever asks for
 * another data set never gets the same fault twice in a row; the rest is drawn.
 *
 * @param kinds kinds that a model misses when it never saw them: one of these is left out
 * @param turn 0 for the first data set, 1 for the next, ...
 */
export function mystery(pool: readonly Described[], kinds: readonly string[], turn: number, seed: number): Mystery {
  const rng = createRng(seed + turn * 101);
  const order = createRng(seed).shuffle([...FAULTS]);
  const fault = order[turn % order.length]!;
  const plain: Recipe = { ...PLAIN, seed: seed + turn };
  const categories = [...new Set(pool.map(({ category }) => category))].sort();
  const category = pick(categories, rng.int(categories.length))!;
  if (fault === 'wrong-labels') return { fault, recipe: { ...plain, wrongLabels: WRONG_SHARE } };
  if (fault === 'unequal') return { fault, recipe: { ...plain, most: { [category]: FEW } } };
  if (fault === 'missing-kind') return { fault, recipe: { ...plain, missingKind: pick(kinds, rng.int(997)) } };
  const value = pick(tieValues(pool, 'background', category, LEAST), rng.int(997));
  if (value === null) throw new RangeError(`Expected a background with ${LEAST} or more pictures of ${category}.`);
  return { fault, recipe: { ...plain, tie: { property: 'background', category, value } } };
}
