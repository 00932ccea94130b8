import { argmax } from '../math/softmax';
import { createRng, type Rng } from '../math/rng';
import { Adam } from './adam';
import {
  arraysOf,
  backward,
  COLOURS,
  forward,
  newNetwork,
  type Parameters,
  PICTURE_VALUES,
  SIDE,
  Workspace,
  zeros,
} from './network';

/** Small pictures with the right answer. */
export interface SmallPictures {
  /** `PICTURE_VALUES` bytes per picture: rows of red, green and blue, 0 to 255. */
  pixels: Uint8Array;
  /** Index of the right category per picture. */
  labels: number[];
}

/** All that a training from scratch needs; plain data. */
export interface ScratchData {
  train: SmallPictures;
  test: SmallPictures;
  categories: number;
  /** How often every picture is seen. */
  epochs: number;
  /** When the test is taken: after every epoch, or only at the end, which is faster. */
  measure: 'epochs' | 'end';
  /** Decides the first weights, the order of the pictures and how they are shifted and mirrored. */
  seed: number;
}

/** How far a training from scratch is. */
export interface ScratchStep {
  /** 0 is the start, before any picture was seen. */
  epoch: number;
  epochs: number;
  /** Share of test pictures classified right, 0 to 1. */
  test: number;
  /** Share of training pictures classified right while they were trained on; null at the start. */
  train: number | null;
}

/** Pictures per step. */
export const BATCH = 16;
const RATE = 0.003;
const WEIGHT_DECAY = 0.01;
/** Pixels by which a training picture is shifted at most, so that the network sees more than it was given. */
const SHIFT = 3;

/** A byte as the network takes it: around 0, about 1 wide. */
const centred = (byte: number) => (byte - 128) / 64;

/** Copies one picture, shifted and perhaps mirrored; what comes in from outside is the nearest edge. */
function copyVaried(from: SmallPictures, picture: number, to: Float64Array, at: number, rng: Rng): void {
  const mirrored = rng.next() < 0.5;
  const [dx, dy] = [rng.int(2 * SHIFT + 1) - SHIFT, rng.int(2 * SHIFT + 1) - SHIFT];
  const inside = (value: number) => Math.min(SIDE - 1, Math.max(0, value));
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const column = inside((mirrored ? SIDE - 1 - x : x) + dx);
      const source = picture * PICTURE_VALUES + (inside(y + dy) * SIDE + column) * COLOURS;
      for (let c = 0; c < COLOURS; c++) to[at++] = centred(from.pixels[source + c]!);
    }
}

/** Share of pictures that the network classifies right, 0 to 1. */
export function scratchAccuracy(network: Parameters, { pixels, labels }: SmallPictures, space: Workspace): number {
  let right = 0;
  for (let first = 0; first < labels.length; first += BATCH) {
    const count = Math.min(BATCH, labels.length - first);
    const input = new Float64Array(count * PICTURE_VALUES);
    for (let i = 0; i < input.length; i++) input[i] = centred(pixels[first * PICTURE_VALUES + i]!);
    const scores = forward(network, input, count, space);
    for (let i = 0; i < count; i++)
      if (argmax(scores.subarray(i * space.categories, (i + 1) * space.categories)) === labels[first + i]) right += 1;
  }
  return right / labels.length;
}

/**
 * Trains a small convolutional network from scratch: Adam, a learning rate that goes down to 0 along a cosine, pictures
 * mirrored and shifted. Gives a step whenever the test is taken (also at the start when that is every epoch), and null after every batch.
 */
export function* trainScratchSteps({
  train,
  test,
  categories,
  epochs,
  measure,
  seed,
}: ScratchData): Generator<ScratchStep | null> {
  const rng = createRng(seed ^ 0x5bd1e995);
  const network = newNetwork(categories, seed);
  const optimiser = new Adam(categories, WEIGHT_DECAY);
  const gradient = zeros(categories);
  const space = new Workspace(BATCH, categories);
  const order = train.labels.map((_, i) => i);
  const batches = Math.ceil(order.length / BATCH);
  const input = new Float64Array(BATCH * PICTURE_VALUES);
  if (measure === 'epochs') yield { epoch: 0, epochs, test: scratchAccuracy(network, test, space), train: null };
  for (let epoch = 0; epoch < epochs; epoch++) {
    rng.shuffle(order);
    let right = 0;
    for (let batch = 0; batch < batches; batch++) {
      const chosen = order.slice(batch * BATCH, (batch + 1) * BATCH);
      chosen.forEach((picture, i) => copyVaried(train, picture, input, i * PICTURE_VALUES, rng));
      arraysOf(gradient).forEach((values) => values.fill(0));
      const labels = chosen.map((picture) => train.labels[picture]!);
      right += backward(network, input, labels, space, gradient).right;
      const done = (epoch * batches + batch) / (epochs * batches);
      optimiser.step(network, gradient, (RATE * (1 + Math.cos(Math.PI * done))) / 2);
      yield null;
    }
    if (measure === 'epochs' || epoch + 1 === epochs)
      yield { epoch: epoch + 1, epochs, test: scratchAccuracy(network, test, space), train: right / order.length };
  }
}
