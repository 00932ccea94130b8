import { extended, type SceneModel } from './model';
import { momentsAt, newLayerAt } from './moments';
import type { Position } from './timeline';
import type { NetworkSpec } from './types';

/** A node by its place in the network. */
export interface NodeRef {
  layer: number;
  index: number;
}

/** A connection seen from one of its nodes: the other node and the weight. */
export interface Connection extends NodeRef {
  weight: number;
}

export interface Connections {
  incoming: Connection[];
  outgoing: Connection[];
}

const bySize = (a: Connection, b: Connection) => Math.abs(b.weight) - Math.abs(a.weight);

/** What goes into a node and what comes out of it, the heaviest first. */
export function connectionsOf({ layers, weights }: NetworkSpec, { layer, index }: NodeRef): Connections {
  const before = weights[layer - 1]?.[index] ?? [];
  const after = layer < layers.length - 1 ? weights[layer]! : [];
  return {
    incoming: before.map((weight, from) => ({ layer: layer - 1, index: from, weight })).sort(bySize),
    outgoing: after.map((row, to) => ({ layer: layer + 1, index: to, weight: row[index]! })).sort(bySize),
  };
}

/** The node that a key of the drawing names, or null when the network does not have it. */
export function nodeRef({ layers }: Pick<NetworkSpec, 'layers'>, key: string): NodeRef | null {
  const split = key.lastIndexOf(':');
  const layer = layers.findIndex(({ id }) => id === key.slice(0, split));
  const index = Number(key.slice(split + 1));
  return layers[layer]?.nodes[index] === undefined ? null : { layer, index };
}

/** The network as it is at a moment of the scene, with the weights of that moment. */
export function networkAt(model: SceneModel, position: Position): NetworkSpec {
  const now = momentsAt(model, position);
  return now.nodes > 0 ? extended(model, newLayerAt(model, now.step)) : model.network;
}

/** A way to go from one node to another with the keyboard. */
export type Move = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/** The node that a key press leads to: within the layer, or to the same height in the layer beside it. */
export function neighbour({ layers }: Pick<NetworkSpec, 'layers'>, { layer, index }: NodeRef, move: Move): NodeRef {
  const size = layers[layer]!.nodes.length;
  const clamp = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  if (move === 'up') return { layer, index: clamp(index - 1, size) };
  if (move === 'down') return { layer, index: clamp(index + 1, size) };
  if (move === 'first') return { layer, index: 0 };
  if (move === 'last') return { layer, index: size - 1 };
  const next = clamp(layer + (move === 'right' ? 1 : -1), layers.length);
  if (next === layer) return { layer, index };
  const there = layers[next]!.nodes.length;
  return { layer: next, index: clamp(Math.round(index + (there - size) / 2), there) };
}
