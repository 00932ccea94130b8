import { brace, captions, frozenBox, locks } from './decor';
import { pulses } from './flow';
import { mix } from './mix';
import { momentsAt, newLayerAt, type Moments } from './moments';
import { newEdges, oldEdges, stretches } from './scene-edges';
import { newNodes, oldNodes } from './scene-nodes';
import type { Scene } from './scene-types';
import type { Stage } from './stage';
import type { Position } from './timeline';

/**
 * The whole drawing at a position of the timeline: a pure function, so any moment can be shown, in any order.
 *
 * @param position 0 to `END`; see `timeline.ts`
 */
export const sceneAt = (stage: Stage, position: Position): Scene => sceneOf(stage, momentsAt(stage.model, position));

/** The drawing of some moments: all that it depends on, so while they stay the same there is nothing to draw. */
export function sceneOf(stage: Stage, now: Moments): Scene {
  const { model, frame, before, after } = stage;
  const layer = newLayerAt(model, now.step);
  const gaps = (now.nodes > 0 ? after : before).columns.length - 1;
  const nodes = [...oldNodes(stage, now, gaps), ...newNodes(stage, now, layer)];
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const edges = [...oldEdges(stage, now, byKey), ...newEdges(stage, now, byKey, layer)];
  return {
    frame,
    nodes,
    edges,
    stretches: stretches(stage, now),
    dots: before.dots.map((dot, i) => ({ x: mix(dot.x, after.dots[i]!.x, now.move), y: dot.y })),
    pulses: pulses(edges, byKey, now.flow, gaps, now.visible),
    locks: locks(stage, now),
    captions: captions(stage, now),
    frozen: frozenBox(stage, now),
    brace: brace(stage, now),
    picture: lookedAt(stage, now),
    training: { at: Math.round(now.step), last: model.steps.length - 1 },
  };
}

/** The picture beside the network, while it is looked at. */
function lookedAt({ model, frame }: Stage, { picture, visible, labelled }: Moments): Scene['picture'] {
  if (!frame.picture || visible <= 0) return null;
  const label = labelled && picture.category !== null ? (model.categories[picture.category] ?? null) : null;
  return { ...frame.picture, shown: picture, opacity: visible, label };
}
