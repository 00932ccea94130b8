import { createRng } from '../math/rng';
import { softmax } from '../math/softmax';
import { type ConvShape, fromPatches, outputSide, patchSize, toPatches } from './conv';
import { addTransposed, multiply, multiplyTransposed } from './matrix';

/** Width and height of the pictures that the network looks at, in pixels. */
export const SIDE = 32;
/** Colours per pixel. */
export const COLOURS = 3;
/** Values per picture: rows of red, green and blue. */
export const PICTURE_VALUES = SIDE * SIDE * COLOURS;
/** Filters of the three convolutions. */
const FILTERS = [8, 16, 32] as const;

/** Weights and biases of one layer, or their gradients. */
interface Layer {
  /** inputs x outputs, row-major. */
  weights: Float64Array;
  bias: Float64Array;
}

/** Numbers of the whole network, or the gradient of each. */
export interface Parameters {
  convs: Layer[];
  dense: Layer;
}

/** Shapes of the convolutions, from picture to features. */
const shapes: ConvShape[] = FILTERS.map((outputs, i) => ({
  side: SIDE / 2 ** i,
  inputs: i === 0 ? COLOURS : FILTERS[i - 1]!,
  outputs,
}));
const FEATURES = FILTERS[FILTERS.length - 1]!;
const lastPlaces = outputSide(shapes.at(-1)!) ** 2;

const layer = (inputs: number, outputs: number): Layer => ({
  weights: new Float64Array(inputs * outputs),
  bias: new Float64Array(outputs),
});

/** A network of zeros, for gradients and their averages. */
export const zeros = (categories: number): Parameters => ({
  convs: shapes.map((shape) => layer(patchSize(shape), shape.outputs)),
  dense: layer(FEATURES, categories),
});

/** All arrays of a network, always in the same order. */
export const arraysOf = ({ convs, dense }: Parameters): Float64Array[] =>
  [...convs, dense].flatMap(({ weights, bias }) => [weights, bias]);

/** Trainable numbers of the network. */
export const countScratch = (categories: number): number =>
  arraysOf(zeros(categories)).reduce((sum, { length }) => sum + length, 0);

/** A new network: weights drawn at random with the spread of He et al. 2015, biases 0. */
export function newNetwork(categories: number, seed: number): Parameters {
  const rng = createRng(seed);
  const network = zeros(categories);
  for (const { weights, bias } of [...network.convs, network.dense]) {
    const spread = Math.sqrt((2 * bias.length) / weights.length);
    for (let i = 0; i < weights.length; i++) {
      // Box-Muller: two uniform numbers make a normal one.
      weights[i] = spread * Math.sqrt(-2 * Math.log(1 - rng.next())) * Math.cos(2 * Math.PI * rng.next());
    }
  }
  return network;
}

/** Working memory for a number of pictures at once; made once and used for every batch. */
export class Workspace {
  readonly patches: Float64Array[];
  readonly outputs: Float64Array[];
  readonly features: Float64Array;
  readonly scores: Float64Array;

  constructor(
    readonly pictures: number,
    readonly categories: number,
  ) {
    this.patches = shapes.map((shape) => new Float64Array(pictures * outputSide(shape) ** 2 * patchSize(shape)));
    this.outputs = shapes.map((shape) => new Float64Array(pictures * outputSide(shape) ** 2 * shape.outputs));
    this.features = new Float64Array(pictures * FEATURES);
    this.scores = new Float64Array(pictures * categories);
  }
}

/**
 * Scores (logits) of pictures: three times a convolution and a ReLU, the mean over all places, a dense layer.
 *
 * @param input `PICTURE_VALUES` per picture, centred around 0
 * @returns pictures x categories; belongs to the workspace, good until it is used again
 */
export function forward(network: Parameters, input: Float64Array, pictures: number, space: Workspace): Float64Array {
  let values = input;
  shapes.forEach((shape, i) => {
    const { weights, bias } = network.convs[i]!;
    const [patches, out] = [space.patches[i]!, space.outputs[i]!];
    const places = pictures * outputSide(shape) ** 2;
    toPatches(shape, pictures, values, patches);
    multiply(patches, weights, bias, out, [places, patchSize(shape), shape.outputs]);
    const used = places * shape.outputs;
    for (let at = 0; at < used; at++) if (out[at]! < 0) out[at] = 0;
    values = out;
  });
  space.features.fill(0);
  for (let picture = 0, at = 0; picture < pictures; picture++) {
    const to = picture * FEATURES;
    for (let place = 0; place < lastPlaces; place++)
      for (let i = 0; i < FEATURES; i++, at++)
        space.features[to + i] = space.features[to + i]! + values[at]! / lastPlaces;
  }
  const { weights, bias } = network.dense;
  multiply(space.features, weights, bias, space.scores, [pictures, FEATURES, space.categories]);
  return space.scores;
}

/**
 * Adds the gradient of the mean cross-entropy of a batch to `gradient`, by walking back through `forward`.
 *
 * @param labels index of the right category per picture
 * @returns cross-entropy of the batch (nats, mean) and how many pictures were right
 */
export function backward(
  network: Parameters,
  input: Float64Array,
  labels: ArrayLike<number>,
  space: Workspace,
  gradient: Parameters,
): { loss: number; right: number } {
  const pictures = labels.length;
  const scores = forward(network, input, pictures, space);
  const { categories } = space;
  const slope = new Float64Array(pictures * categories);
  let [loss, right] = [0, 0];
  for (let picture = 0; picture < pictures; picture++) {
    const own = scores.subarray(picture * categories, (picture + 1) * categories);
    const probabilities = softmax(own);
    const label = labels[picture]!;
    loss -= Math.log(Math.max(1e-12, probabilities[label]!)) / pictures;
    if (probabilities.every((p, i) => i === label || p < probabilities[label]!)) right += 1;
    for (let i = 0; i < categories; i++)
      slope[picture * categories + i] = (probabilities[i]! - (i === label ? 1 : 0)) / pictures;
  }
  addLayer(gradient.dense, space.features, slope, [pictures, FEATURES, categories]);
  const features = new Float64Array(pictures * FEATURES);
  multiplyTransposed(slope, network.dense.weights, features, [pictures, FEATURES, categories]);
  let back = new Float64Array(pictures * lastPlaces * FEATURES);
  for (let at = 0; at < back.length; at++)
    back[at] = features[Math.floor(at / (lastPlaces * FEATURES)) * FEATURES + (at % FEATURES)]! / lastPlaces;
  for (let i = shapes.length - 1; i >= 0; i--) {
    const shape = shapes[i]!;
    const size = [pictures * outputSide(shape) ** 2, patchSize(shape), shape.outputs] as const;
    const out = space.outputs[i]!;
    for (let at = 0; at < back.length; at++) if (out[at] === 0) back[at] = 0;
    addLayer(gradient.convs[i]!, space.patches[i]!, back, size);
    if (i === 0) break;
    const patches = space.patches[i]!;
    multiplyTransposed(back, network.convs[i]!.weights, patches, size);
    back = new Float64Array(pictures * shape.side ** 2 * shape.inputs);
    fromPatches(shape, pictures, patches, back);
  }
  return { loss, right };
}

/** Adds the gradient of one layer: what came in, times what should change of what went out. */
function addLayer(
  into: Layer,
  input: Float64Array,
  slope: Float64Array,
  size: readonly [number, number, number],
): void {
  addTransposed(input, slope, into.weights, size);
  const [rows, , columns] = size;
  for (let row = 0, at = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, at++) into.bias[column] = into.bias[column]! + slope[at]!;
}
