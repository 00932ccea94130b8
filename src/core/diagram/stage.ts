import { largestWeight, thickness } from './edges';
import { layout } from './layout';
import { extended, type SceneModel } from './model';
import type { SceneEdge, SceneNode } from './scene-types';
import type { Box, Frame, PlacedNode, Placement } from './types';

/** What a scene needs that does not change while it plays: both ends of every movement. */
export interface Stage {
  model: SceneModel;
  frame: Frame;
  /** The existing model, and the same with the new layer. */
  before: Placement;
  after: Placement;
  /** Nodes of both, by key. */
  beforeNodes: ReadonlyMap<string, PlacedNode>;
  afterNodes: ReadonlyMap<string, PlacedNode>;
  /**
   * What is drawn of the existing network while it stands still, before and after: the same objects every time, so
   * that drawing a frame costs only what changes in it.
   */
  restBefore: Rest;
  restAfter: Rest;
  /** Box around what is frozen, before and after. */
  frozenBefore: Box;
  frozenAfter: Box;
  /** Stroke width per weight, for new connections; the old ones have theirs at rest. */
  newWidth: (weight: number) => number;
}

/** The existing network at rest: nodes by key, and connections. */
export interface Rest {
  nodes: ReadonlyMap<string, SceneNode>;
  edges: readonly SceneEdge[];
}

/** The first layers of a placement, without activations. */
function atRest({ nodes, edges }: Placement, layers: number, { network }: SceneModel, width: Stage['newWidth']): Rest {
  const kept = nodes.filter(({ layer }) => layer < layers);
  return {
    nodes: new Map(
      kept.map((node) => [node.key, { ...node, kind: 'old', opacity: 1, activation: 0, share: null } as const]),
    ),
    edges: edges
      .filter(({ gap }) => gap < layers - 1)
      .map(({ key, gap, from, to, source, target, d }) => {
        const weight = network.weights[gap]![to]![from]!;
        return { key, gap, source, target, kind: 'old', d, weight, width: width(weight), opacity: 1 };
      }),
  };
}

const byKey = ({ nodes }: Placement) => new Map(nodes.map((node) => [node.key, node]));

/** Room between the frozen nodes and the box around them, as a share of the radius. */
const BOX_PAD = 0.85;

/** A box around the first columns, captions and labels included. */
function boxAround({ frame, columns }: Placement, count: number): Box {
  const pad = BOX_PAD * frame.radius;
  const x = columns[0]!.left - pad;
  const right = columns[count - 1]!.outer + pad;
  const bottom = frame.height - frame.bottom + frame.radius * 0.5;
  return { x, y: 1, width: right - x, height: bottom - 1 };
}

/** Lays out both ends of the scene; do this once per width, model and variant. */
export function prepareStage(model: SceneModel, frame: Frame): Stage {
  const last = model.steps.at(-1);
  if (!last) throw new RangeError('Expected at least one recorded step of the new layer, found none.');
  const before = layout(model.network, frame);
  const network = extended(model, last);
  const after = layout(network, frame);
  const frozenLayers = network.layers.length - 1;
  const oldWidth = thickness(largestWeight(model.network.weights.flat()), frame.mode);
  return {
    model,
    frame,
    before,
    after,
    beforeNodes: byKey(before),
    afterNodes: byKey(after),
    frozenBefore: boxAround(before, before.columns.length),
    frozenAfter: boxAround(after, frozenLayers),
    restBefore: atRest(before, before.columns.length, model, oldWidth),
    restAfter: atRest(after, frozenLayers, model, oldWidth),
    newWidth: thickness(largestWeight(model.steps.flatMap(({ weights }) => weights)), frame.mode),
  };
}
