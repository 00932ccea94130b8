import { epochsFor } from '@core/scratch';
import type { Category } from '../../shared/sample';
import type { LabelledPicture } from '../shared/picture';
import { trainFromScratch } from '../shared/scratch';
import { trainOn } from '../shared/train';

/** Two trainings on the same pictures: test accuracy (0 to 1) at the start and after every epoch. */
export interface Race {
  perCategory: number;
  tests: number;
  epochs: number;
  existing: number[];
  scratch: number[];
}

/** How fast the new layer learns: as in the lab, so that it can be seen getting there. */
const LEARNING_RATE = 0.01;
const BATCH = 16;

export interface RaceOptions {
  train: readonly LabelledPicture[];
  test: readonly LabelledPicture[];
  categories: readonly Category[];
  seed: number;
}

/**
 * Trains both ways, so many times past the same pictures.
 *
 * @param onRace told of every epoch with all that was measured so far
 */
export async function runRace(
  { train, test, categories, seed }: RaceOptions,
  onRace: (race: Race) => void,
  signal: AbortSignal,
): Promise<void> {
  const epochs = epochsFor(train.length);
  const method = { kind: 'gradient-descent', learningRate: LEARNING_RATE, epochs, batchSize: BATCH } as const;
  const result = await trainOn({ train, test, categories, seed, method }, signal);
  const race: Race = {
    perCategory: train.length / categories.length,
    tests: test.length,
    epochs,
    existing: result.steps.map(({ accuracy }) => accuracy.test ?? 0),
    scratch: [],
  };
  onRace(race);
  const onStep = ({ test: share }: { test: number }) => {
    race.scratch = [...race.scratch, share];
    onRace({ ...race });
  };
  await trainFromScratch({ train, test, categories, seed, measure: 'epochs' }, { signal, onStep });
}

/** A kept race, or null when it is none. */
export function checkRace(stored: unknown): Race | null {
  const { perCategory, tests, epochs, existing, scratch } = Object(stored) as Partial<Race>;
  if (![perCategory, tests, epochs].every((value) => typeof value === 'number' && value > 0)) return null;
  const isShares = (value: unknown) => Array.isArray(value) && value.every((share) => share >= 0 && share <= 1);
  if (!isShares(existing) || !isShares(scratch) || existing!.length === 0) return null;
  return { perCategory: perCategory!, tests: tests!, epochs: epochs!, existing: existing!, scratch: scratch! };
}
