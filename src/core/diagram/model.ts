import { softmax } from '../math/softmax';
import type { NetworkSpec } from './types';

/** Where the new layer goes: on top of the object types, or in place of the last layer. */
export type Variant = 'on-top' | 'instead';

/** The new layer at one moment of its training: a row per category, a value per input. */
export interface NewLayer {
  weights: readonly (readonly number[])[];
  bias: readonly number[];
}

/** A recorded moment of the training. */
export interface NewLayerStep extends NewLayer {
  iteration: number;
}

/** A picture that runs through the network. */
export interface ScenePicture {
  /** Address and Dutch alt text of the photo; null when there is no photo to show. */
  photo: { url: string; alt: string } | null;
  /** Index of the right category, null when unknown. */
  category: number | null;
  /** Per drawn layer of the existing network: how active each node is, 0 to 1. */
  activations: readonly (readonly number[])[];
  /**
   * Standardised inputs of the new layer, in the order of its weights; null when the drawn weights are only a part
   * of the layer, and the answer cannot be computed from them.
   */
  inputs: readonly number[] | null;
  /** The trained model's answer where `inputs` is null: a probability per category. */
  probabilities: readonly number[] | null;
}

/** All that the scene tells: an existing network, a new layer, how it was trained, and with which pictures. */
export interface SceneModel {
  variant: Variant;
  network: NetworkSpec;
  categories: readonly string[];
  /** At least one: the start, before training. */
  steps: readonly NewLayerStep[];
  training: readonly ScenePicture[];
  test: ScenePicture;
}

/** The answer of the new layer as it is: a probability per category, or null when it cannot be known. */
export function answerOf(
  picture: ScenePicture,
  { weights, bias }: NewLayer,
  trained: boolean,
): readonly number[] | null {
  const { inputs } = picture;
  if (!inputs) return trained ? picture.probabilities : null;
  return Array.from(
    softmax(Float64Array.from(weights, (row, c) => row.reduce((sum, w, j) => sum + w * inputs[j]!, bias[c] ?? 0))),
  );
}

/** The network with the new layer in its place, as it is drawn at the end of the scene. */
export function extended(model: SceneModel, layer: NewLayer): NetworkSpec {
  const { layers, weights } = model.network;
  const kept = model.variant === 'on-top' ? layers.length : layers.length - 1;
  return {
    layers: [...layers.slice(0, kept), { id: 'new', role: 'new', nodes: model.categories }],
    weights: [...weights.slice(0, kept - 1), layer.weights],
  };
}
