import { countLayer, countParameters, type ParameterCount } from '../head/count';
import type { NewLayer, Variant } from './model';
import type { NetworkSpec } from './types';

/** What must be known of the loaded backbone to count; from its description file. */
export interface BackboneCounts {
  /** Numbers in all its weights, of which those of its last layer. */
  parameters: number;
  lastLayerParameters: number;
  /** Outputs of the last layer, and inputs of it: the features. */
  objectTypes: number;
  features: number;
}

/** A new layer counted: its inputs, its outputs, and the numbers that are trained. */
export interface LayerCount extends ParameterCount {
  inputs: number;
  categories: number;
}

/** Numbers that stand beside the scene. */
export interface SceneCounts {
  /** The layer as it is drawn, counted from its weights. */
  drawn: LayerCount;
  /** The layer that belongs to the loaded backbone; null when that is not known. */
  real: LayerCount | null;
  /** Numbers of the backbone that stay as they are; the last layer is not among them when it is dropped. */
  frozen: number | null;
  /** Numbers of the last layer when it is dropped, else 0. */
  dropped: number | null;
}

/**
 * Counts the drawn new layer, and the real one: the trained head where there is one, else the layer that the loaded
 * backbone would get for as many categories.
 */
export function countScene(
  layer: NewLayer,
  variant: Variant,
  backbone: BackboneCounts | null,
  head: LayerCount | null = null,
): SceneCounts {
  const categories = layer.weights.length;
  const drawn: LayerCount = {
    ...countParameters({ weights: layer.weights.flat(), bias: layer.bias }),
    inputs: layer.weights[0]?.length ?? 0,
    categories,
  };
  if (!backbone) return { drawn, real: head, frozen: null, dropped: null };
  const inputs = variant === 'on-top' ? backbone.objectTypes : backbone.features;
  const dropped = variant === 'on-top' ? 0 : backbone.lastLayerParameters;
  return {
    drawn,
    real: head ?? { ...countLayer(inputs, categories), inputs, categories },
    frozen: backbone.parameters - dropped,
    dropped,
  };
}

/** Connections of a drawn network. */
export function countConnections({ weights }: Pick<NetworkSpec, 'weights'>): number {
  return weights.reduce((sum, rows) => sum + rows.reduce((inGap, row) => inGap + row.length, 0), 0);
}
