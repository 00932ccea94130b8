import { alongEdge } from './edges';
import type { SceneEdge, SceneNode, ScenePulse } from './scene-types';
import { part } from './timeline';

/** How far a node of a layer is lit when the activations have come `flow` of the way through `gaps` gaps. */
export function lit(layer: number, flow: number, gaps: number): number {
  const arrival = layer / gaps;
  return part(flow, arrival - 0.15 / gaps, arrival);
}

/** Below this strength a pulse would not be seen. */
const FAINT = 0.06;

/**
 * The pulses in the gap where the activations are now: one per connection, larger when the node is more active and
 * the line is thicker.
 */
export function pulses(
  edges: readonly SceneEdge[],
  nodes: ReadonlyMap<string, SceneNode>,
  flow: number,
  gaps: number,
  visible: number,
): ScenePulse[] {
  const gap = Math.min(gaps - 1, Math.floor(flow * gaps));
  const share = flow * gaps - gap;
  if (visible <= 0 || share <= 0 || share >= 1) return [];
  const opacity = Math.sin(Math.PI * share) * visible;
  return edges.flatMap((edge): ScenePulse[] => {
    if (edge.gap !== gap) return [];
    const from = nodes.get(edge.source)!;
    const to = nodes.get(edge.target)!;
    const strength = Math.min(1, from.activation * (edge.width / 3.2));
    if (strength < FAINT) return [];
    const point = alongEdge({ x: from.x + from.width, y: from.y }, { x: to.x, y: to.y }, share);
    return [{ key: edge.key, ...point, radius: 1.4 + 2.2 * strength, opacity: opacity * Math.min(1, 0.35 + strength) }];
  });
}
