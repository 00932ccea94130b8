import { DEFAULT_L2, LAYER_DIMENSION, layerInput, layerRows, predictHead } from '@core/head';
import type { Head, HeadLayer, LabelledRows, TrainingMethod, TrainingResult } from '@core/head';
import { argmax } from '@core/math';
import type { Features } from '@engine/types';
import { sharedEngine } from '../../shared/engine';
import type { Category } from '../../shared/sample';
import type { LabelledPicture, Picture } from './picture';

/** What the existing model saw in a picture that it has looked at; see `ExperimentRun.look`. */
export function featuresOf({ id }: Picture): Features {
  const features = sharedEngine().remembered(id);
  if (!features) throw new Error(`Expected picture "${id}" to be looked at first.`);
  return features;
}

/** Features of pictures under each other, with the index of each one's category. */
export function labelledRows(
  pictures: readonly LabelledPicture[],
  categories: readonly Category[],
  layer: HeadLayer,
): LabelledRows {
  const labels = pictures.map(({ id, category }) => {
    const label = categories.findIndex((candidate) => candidate.id === category);
    if (label < 0)
      throw new RangeError(`Picture "${id}" has category "${category}", which is none of the experiment's.`);
    return label;
  });
  return { features: layerRows(pictures.map(featuresOf), layer), labels };
}

/** One small training of an experiment. */
export interface HeadTraining {
  train: readonly LabelledPicture[];
  test?: readonly LabelledPicture[];
  categories: readonly Category[];
  /** On top of the object types unless another is given. */
  layer?: HeadLayer;
  l2?: number;
  /** L-BFGS unless another is given. */
  method?: TrainingMethod;
  seed?: number;
}

const LBFGS: TrainingMethod = { kind: 'lbfgs' };

/** Trains a new layer in the engine's worker, on pictures that the existing model has looked at. */
export function trainOn(training: HeadTraining, signal?: AbortSignal): Promise<TrainingResult> {
  const { train, test, categories, layer = 'object-types', l2 = DEFAULT_L2, seed = 0, method = LBFGS } = training;
  return sharedEngine().train(
    {
      ...labelledRows(train, categories, layer),
      layer,
      dimension: LAYER_DIMENSION[layer],
      categories: categories.map(({ name }) => name),
      l2,
      method,
      seed,
      ...(test && test.length > 0 && { test: labelledRows(test, categories, layer) }),
    },
    { signal },
  );
}

/** What a head says of one picture. */
export interface HeadAnswer<P extends Picture = Picture> {
  picture: P;
  /** Index of the category with the highest probability. */
  chosen: number;
  /** One per category, 0 to 1. */
  probabilities: Float64Array;
}

/** Asks a head about pictures that the existing model has looked at. */
export function answersOf<P extends Picture>(head: Head, pictures: readonly P[]): HeadAnswer<P>[] {
  return pictures.map((picture) => {
    const { probabilities } = predictHead(head, layerInput(featuresOf(picture), head.layer));
    return { picture, chosen: argmax(probabilities), probabilities };
  });
}

/** Test accuracy at the end of a training, 0 to 1; null without test pictures. */
export const testAccuracy = ({ steps }: TrainingResult): number | null => steps.at(-1)!.accuracy.test;
