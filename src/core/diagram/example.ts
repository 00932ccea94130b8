import { trainHead } from '../head/train';
import type { HeadLayer, TrainingStep } from '../head/types';
import { figureNetwork, runFigure, type Figure } from './figure';
import type { NewLayerStep, SceneModel, ScenePicture, Variant } from './model';

/** Gradient descent takes even steps, so the lines grow at a pace that can be followed. */
const EPOCHS = 48;
const LEARNING_RATE = 0.4;
const L2 = 0.03;
/** Every how many epochs a step is kept for the scene. */
const EVERY = 8;
/** Training pictures that are shown running through the network; all of them train. */
const SHOWN = 4;

/** Looks up the photo of a sample. */
export type PhotoOf = (sample: string) => ScenePicture['photo'];

/** Two decimals: more cannot be seen in the drawing, and every page of the lesson carries them. */
const short = (value: number) => Math.round(value * 100) / 100;

function toStep({ iteration, weights, bias }: TrainingStep, inputs: number): NewLayerStep {
  const rows = Array.from(bias, (_, c) => Array.from(weights.subarray(c * inputs, (c + 1) * inputs), short));
  return { iteration, weights: rows, bias: Array.from(bias, short) };
}

/** Picks `count` items spread over the list, so that the shown pictures differ. */
function spread<T>(items: readonly T[], count: number): T[] {
  const step = items.length / Math.min(count, items.length);
  return Array.from({ length: Math.min(count, items.length) }, (_, i) => items[Math.floor(i * step)]!);
}

/**
 * The scene of the figure: trains a new layer on the figure's network with the figure's pictures. Meant for build
 * time; the result is plain data.
 */
export function exampleModel(figure: Figure, variant: Variant, photoOf: PhotoOf): SceneModel {
  const looked = figure.pictures.map((picture) => {
    const { activations, scores } = runFigure(figure, picture.input);
    return { ...picture, activations, features: variant === 'on-top' ? scores : activations.at(-2)! };
  });
  const train = looked.filter(({ split }) => split === 'train');
  const dimension = train[0]!.features.length;
  const layer: HeadLayer = variant === 'on-top' ? 'object-types' : 'embedding';
  const { head, steps } = trainHead({
    features: Float32Array.from(train.flatMap(({ features }) => features)),
    labels: train.map(({ category }) => category),
    layer,
    dimension,
    categories: figure.categories,
    l2: L2,
    method: { kind: 'gradient-descent', learningRate: LEARNING_RATE, epochs: EPOCHS, batchSize: train.length },
    seed: 1,
  });
  const picture = ({ sample, category, activations, features }: (typeof looked)[number]): ScenePicture => ({
    photo: photoOf(sample),
    category,
    activations: activations.map((values) => values.map(short)),
    inputs: features.map((value, j) => short((value - head.mean[j]!) / head.scale[j]!)),
    probabilities: null,
  });
  const test = looked.find(({ split }) => split === 'test') ?? looked[0]!;
  return {
    variant,
    network: figureNetwork(figure),
    categories: figure.categories,
    steps: steps.filter((_, i) => i % EVERY === 0 || i === steps.length - 1).map((step) => toStep(step, dimension)),
    training: spread(train, SHOWN).map(picture),
    test: picture(test),
  };
}
