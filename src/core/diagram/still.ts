import { largestWeight, thickness } from './edges';
import { layout } from './layout';
import type { Scene, SceneCaption } from './scene-types';
import type { Frame, NetworkSpec } from './types';

/** Baseline of the first line of the captions, px. */
export const captionY = ({ mode }: Frame) => (mode === 'narrow' ? 16 : 22);

/** A network that stands still, without a new layer: the first figure. */
export function stillScene(network: NetworkSpec, frame: Frame): Scene {
  const { nodes, edges, dots, columns } = layout(network, frame);
  const width = thickness(largestWeight(network.weights.flat()), frame.mode);
  const last = network.layers.length - 1;
  const caption = (key: SceneCaption['key'], from: number, to: number): SceneCaption => ({
    key,
    layers: to - from + 1,
    x: (columns[from]!.left + columns[to]!.right) / 2,
    y: captionY(frame),
    opacity: 1,
  });
  return {
    frame,
    nodes: nodes.map((node) => ({ ...node, kind: 'old', opacity: 1, activation: 0, share: null })),
    edges: edges.map(({ key, gap, from, to, source, target, d }) => {
      const weight = network.weights[gap]![to]![from]!;
      return { key, gap, source, target, kind: 'old', d, weight, width: width(weight), opacity: 1 };
    }),
    stretches: [],
    dots,
    pulses: [],
    locks: [],
    captions: [
      caption('input', 0, 0),
      ...(last > 1 ? [caption('hidden', 1, last - 1)] : []),
      ...(last > 0 ? [caption('types', last, last)] : []),
    ],
    frozen: null,
    brace: null,
    picture: null,
    training: { at: 0, last: 0 },
  };
}
