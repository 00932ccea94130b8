import { edgePath } from './edges';
import type { NewLayer } from './model';
import type { Moments } from './moments';
import type { SceneEdge, SceneNode } from './scene-types';
import type { Stage } from './stage';
import type { PlacedEdge } from './types';

type Nodes = ReadonlyMap<string, SceneNode>;

/** The path between two nodes where they are now; the one of the layout when they stand still, which costs nothing. */
function pathNow(edge: PlacedEdge, a: SceneNode, b: SceneNode): string {
  const start = { x: a.x + a.width, y: a.y };
  const still = start.x === edge.start.x && start.y === edge.start.y && b.x === edge.end.x && b.y === edge.end.y;
  return still ? edge.d : edgePath(start, b);
}

/** Connections of the existing network; those to a dropped layer fade with it. */
export function oldEdges(stage: Stage, { move, drop }: Moments, nodes: Nodes): readonly SceneEdge[] {
  const { before, restBefore, restAfter } = stage;
  if (move >= 1) return restAfter.edges;
  if (move <= 0 && drop <= 0) return restBefore.edges;
  return before.edges.flatMap((edge, i): SceneEdge[] => {
    const a = nodes.get(edge.source);
    const b = nodes.get(edge.target);
    if (!a || !b) return [];
    return [{ ...restBefore.edges[i]!, d: pathNow(edge, a, b), opacity: Math.min(a.opacity, b.opacity) }];
  });
}

/** Connections of the new layer, with the weights that they have at this moment. */
export function newEdges({ after, newWidth }: Stage, { lines }: Moments, nodes: Nodes, layer: NewLayer): SceneEdge[] {
  if (lines <= 0) return [];
  const lastGap = after.columns.length - 2;
  return after.edges
    .filter(({ gap }) => gap === lastGap)
    .map((edge): SceneEdge => {
      const { key, source, target, from, to } = edge;
      const weight = layer.weights[to]![from]!;
      const d = pathNow(edge, nodes.get(source)!, nodes.get(target)!);
      return { key, source, target, kind: 'new', d, weight, width: newWidth(weight), opacity: lines };
    });
}
