import { epochsFor, PICTURE_VALUES, type ScratchStep, type SmallPictures } from '@core/scratch';
import { sharedEngine } from '../../shared/engine';
import type { Category } from '../../shared/sample';
import type { LabelledPicture, Picture } from './picture';

/** What is needed of a picture to make it small, and to learn from it. */
type Source = Pick<Picture, 'id' | 'url' | 'file'>;
type Labelled = Pick<LabelledPicture, 'id' | 'category'>;

/** Pictures that are made small at once. */
const LOT = 12;
const small = new Map<string, Uint8Array>();

/** Makes small versions of pictures that have none yet, for training from scratch. */
export async function shrinkAll(
  pictures: readonly Source[],
  { signal, onDone }: { signal: AbortSignal; onDone: (done: number, total: number) => void },
): Promise<void> {
  const missing = pictures.filter(({ id }) => !small.has(id));
  for (let at = 0; at < missing.length; at += LOT) {
    onDone(at, missing.length);
    const lot = missing.slice(at, at + LOT);
    const shrunk = await sharedEngine().shrink(
      lot.map(({ file, url }) => file ?? url),
      { signal },
    );
    lot.forEach(({ id }, i) => small.set(id, shrunk[i]!));
  }
}

function together(pictures: readonly Labelled[], categories: readonly Category[]): SmallPictures {
  const pixels = new Uint8Array(pictures.length * PICTURE_VALUES);
  pictures.forEach(({ id }, i) => {
    const picture = small.get(id);
    if (!picture) throw new Error(`Expected picture "${id}" to be made small first.`);
    pixels.set(picture, i * PICTURE_VALUES);
  });
  return { pixels, labels: pictures.map(({ category }) => categories.findIndex(({ id }) => id === category)) };
}

/** A training of the small network from scratch. */
export interface ScratchTraining {
  train: readonly Labelled[];
  test: readonly Labelled[];
  categories: readonly Category[];
  seed: number;
  /** When the test is taken; see `ScratchData`. */
  measure: 'epochs' | 'end';
}

/** Trains a small network from scratch in the engine's worker, on pictures made small with `shrinkAll`. Gives the last step. */
export function trainFromScratch(
  { train, test, categories, seed, measure }: ScratchTraining,
  options: { signal: AbortSignal; onStep?: (step: ScratchStep) => void },
): Promise<ScratchStep> {
  return sharedEngine().trainFromScratch(
    {
      train: together(train, categories),
      test: together(test, categories),
      categories: categories.length,
      epochs: epochsFor(train.length),
      measure,
      seed,
    },
    options,
  );
}
