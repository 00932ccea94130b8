import type { Variant } from '@core/diagram/model';
import { countParameters, type HeadLayer, type TrainingResult } from '@core/head';
import type { Division } from '@core/learning-curve';
import { drawPerCategory } from '@core/split';
import type { Category } from '../../shared/sample';
import type { LabelledPicture } from '../shared/picture';
import { testAccuracy, trainOn } from '../shared/train';

/** Test accuracies (0 to 1) of both heads, each pair on the same pictures, with the numbers that each trained. */
export interface Pairs {
  perCategory: number;
  tests: number;
  /** Draws when it is done. */
  draws: number;
  /** On top of the object types, in place of the last layer. */
  scores: [number, number][];
  /** Trainable numbers, in the same order. */
  parameters: [number, number];
}

/** The trainings of one draw, with the pictures that both learned from. */
export interface PairTrainings extends Record<Variant, TrainingResult> {
  train: readonly LabelledPicture[];
}

export interface PairsOptions {
  division: Pick<Division<LabelledPicture>, 'pool' | 'tests'>;
  categories: readonly Category[];
  perCategory: number;
  draws: number;
  seed: number;
}

/** Trains both heads on the same pictures, draw after draw. `onPairs` is told of every draw, with all that was measured so far. */
export async function measurePairs(
  { division: { pool, tests: test }, categories, perCategory, draws, seed }: PairsOptions,
  onPairs: (pairs: Pairs, last: PairTrainings) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const scores: [number, number][] = [];
  for (let draw = 0; draw < draws; draw++) {
    const train = drawPerCategory(pool, perCategory, seed + draw);
    const one = (layer: HeadLayer) => trainOn({ train, test, categories, layer, seed: seed + draw }, signal);
    const onTop = await one('object-types');
    const instead = await one('embedding');
    scores.push([testAccuracy(onTop)!, testAccuracy(instead)!]);
    const parameters: Pairs['parameters'] = [countParameters(onTop.head).total, countParameters(instead.head).total];
    const pairs = { perCategory, tests: test.length, draws, scores: [...scores], parameters };
    await onPairs(pairs, { 'on-top': onTop, instead, train });
  }
}

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((number) => typeof number === 'number' && number >= 0);
const isPair = (value: unknown): value is [number, number] => isNumbers(value) && value.length === 2;

/** Kept pairs, or null when they are none. */
export function checkPairs(stored: unknown): Pairs | null {
  const { perCategory, tests, draws, scores, parameters } = Object(stored) as Partial<Pairs>;
  if (!isNumbers([perCategory, tests, draws]) || !isPair(parameters)) return null;
  if (!Array.isArray(scores) || scores.length === 0 || !scores.every(isPair)) return null;
  return { perCategory: perCategory!, tests: tests!, draws: draws!, scores, parameters };
}
