import { countParameters, type ParameterCount } from '../head/count';
import type { ObjectTypeEffect } from '../head/ranking';
import type { Head, TrainingStep } from '../head/types';
import type { BackboneCounts } from './counts';
import type { SceneModel, ScenePicture, Variant } from './model';
import type { NetworkSpec } from './types';

/** An object type, or a feature, with a large effect in the reader's model. */
export interface ReaderType {
  index: number;
  /** Dutch name of a type, number of a feature. */
  label: string;
  /** Category that it speaks for. */
  towards: number;
  /** Mean probability (of a feature: standardised value) in pictures of that category minus the mean in the others. */
  difference: number;
  /** Learned weight x difference; see `effectRanking`. */
  effect: number;
  /** With two categories: negative for the first, positive for the second; else null. */
  signed: number | null;
}

/** A picture of the reader with what the models said of it. */
export interface ReaderPicture {
  url: string;
  alt: string;
  /** Probabilities of the object types, or the features, in the order of the head's inputs (all of them). */
  types: ArrayLike<number>;
  /** Probability per category. */
  probabilities: ArrayLike<number>;
}

/** The reader's own trained model as far as the scene shows it: plain data. */
export interface ReaderModel {
  /** On top of the object types, or in place of the last layer. */
  variant: Variant;
  categories: readonly string[];
  /** The types (or features) with the largest effect, largest first. */
  objectTypes: readonly ReaderType[];
  /** Recorded steps of the training; weights for these types only: a row per category. */
  steps: readonly { iteration: number; weights: readonly (readonly number[])[] }[];
  /** Counted from the whole head. */
  parameters: ParameterCount;
  /** Number of inputs of the head. */
  inputs: number;
  picture: { url: string; alt: string; types: readonly number[]; probabilities: readonly number[] } | null;
  /** Numbers of the backbone that was loaded for it; null when not told. */
  backbone: Pick<BackboneCounts, 'parameters' | 'lastLayerParameters'> | null;
}

/** What else the scene can show of the reader's model. */
export interface ReaderExtras {
  /** Shown in the prediction. */
  picture?: ReaderPicture | null;
  backbone?: ReaderModel['backbone'];
}

/** Most steps that the scene replays; more would not be seen. */
const MOST_STEPS = 32;
/** As many types as the figure has. */
export const SHOWN_TYPES = 7;
/** As many features as the figure has. */
const SHOWN_FEATURES = 4;

/** First and last, and evenly spread ones between. */
function thin<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, i) => items[Math.round((i * (items.length - 1)) / (most - 1))]!);
}

/**
 * The part of a trained head that the scene shows: the object types (or features) with the largest effect and how their
 * weights moved while training.
 *
 * @param steps as recorded by its training, at least one
 * @param effects from `effectRanking` or `featureRanking`, largest first
 * @param names of the head's inputs in their order; without one, an input is called by its number
 * @param extras a picture for the prediction, and the loaded backbone's counts
 * @throws RangeError when nothing was recorded
 */
export function readerModel(
  head: Head,
  steps: readonly Pick<TrainingStep, 'iteration' | 'weights'>[],
  effects: readonly ObjectTypeEffect[],
  names: readonly string[],
  { picture = null, backbone = null }: ReaderExtras = {},
): ReaderModel {
  if (steps.length === 0) throw new RangeError('Expected at least one recorded step, found none.');
  const { dimension, categories } = head;
  const variant = head.layer === 'object-types' ? 'on-top' : 'instead';
  const shown = effects.slice(0, variant === 'on-top' ? SHOWN_TYPES : SHOWN_FEATURES);
  return {
    variant,
    categories,
    objectTypes: shown.map(({ index, towards, difference, effect, signed }) => {
      return { index, label: names[index] ?? String(index + 1), towards, difference, effect, signed };
    }),
    steps: thin(steps, MOST_STEPS).map(({ iteration, weights }) => ({
      iteration,
      weights: categories.map((_, c) => shown.map(({ index }) => weights[c * dimension + index]!)),
    })),
    parameters: countParameters(head),
    inputs: dimension,
    picture: picture && {
      url: picture.url,
      alt: picture.alt,
      types: shown.map(({ index }) => picture.types[index]!),
      probabilities: Array.from(picture.probabilities),
    },
    backbone: backbone && { parameters: backbone.parameters, lastLayerParameters: backbone.lastLayerParameters },
  };
}

/** Effect of each shown type at a moment of the training: the weight there x the difference in mean probability. */
export function effectsAt({ objectTypes }: ReaderModel, weights: readonly (readonly number[])[]): number[] {
  return objectTypes.map(({ towards, difference }, j) => {
    const others = weights.filter((_, c) => c !== towards);
    const mean = others.reduce((sum, row) => sum + row[j]!, 0) / others.length;
    return (weights[towards]![j]! - mean) * difference;
  });
}

/** Shares of the largest, so that the most active node is fully lit. */
function relative(values: readonly number[]): number[] {
  const largest = Math.max(...values, 1e-9);
  return values.map((value) => value / largest);
}

/** The figure's network with the reader's types at its end; features have no names, so theirs stay the figure's. */
function readerNetwork({ variant, objectTypes }: ReaderModel, { layers, weights }: NetworkSpec): NetworkSpec {
  if (variant === 'instead') return { layers, weights };
  const types = { ...layers.at(-1)!, nodes: objectTypes.map(({ label }) => label) };
  return {
    layers: [...layers.slice(0, -1), types],
    weights: [...weights.slice(0, -1), weights.at(-1)!.slice(0, objectTypes.length)],
  };
}

/**
 * The reader's model on the figure's network: the layers before stay the figure's, the seven types are the reader's, or
 * the features stand for those that weigh most.
 *
 * @param example a scene of the figure, whichever
 */
export function readerScene(reader: ReaderModel, example: SceneModel): SceneModel {
  const { picture, variant } = reader;
  const drawn = example.test.activations;
  const inputsAt = variant === 'on-top' ? drawn.length - 1 : drawn.length - 2;
  const activations = (inputs: readonly number[]) => [
    ...drawn.slice(0, inputsAt),
    inputs,
    ...drawn.slice(inputsAt + 1),
  ];
  const test: ScenePicture = {
    photo: picture && { url: picture.url, alt: picture.alt },
    category: null,
    activations: activations(picture ? relative(picture.types) : reader.objectTypes.map(() => 0.5)),
    inputs: null,
    probabilities: picture && picture.probabilities,
  };
  // The pictures that trained it are not told: something runs through the network, without a photo.
  const someone: ScenePicture = {
    ...test,
    photo: null,
    activations: activations(reader.objectTypes.map(() => 0.5)),
    probabilities: null,
  };
  const bias = reader.categories.map(() => 0);
  return {
    variant,
    network: readerNetwork(reader, example.network),
    categories: reader.categories,
    steps: reader.steps.map((step) => ({ ...step, bias })),
    training: [someone, someone, someone],
    test,
  };
}
