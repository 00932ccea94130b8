import { edgePath } from './edges';
import type { NewLayer } from './model';
import type { Moments } from './moments';
import { mix } from './mix';
import type { SceneEdge, SceneNode, Stretch } from './scene-types';
import type { Stage } from './stage';
import type { PlacedEdge } from './types';

type Nodes = ReadonlyMap<string, SceneNode>;

/** The path between two nodes where they are now; the one of the layout when they stand still, which costs nothing. */
function pathNow(edge: PlacedEdge, a: SceneNode, b: SceneNode): string {
  const start = { x: a.x + a.width, y: a.y };
  const still = start.x === edge.start.x && start.y === edge.start.y && b.x === edge.end.x && b.y === edge.end.y;
  return still ? edge.d : edgePath(start, b);
}

/**
 * Connections of the existing network, where they stand at rest: on their way they are stretched, see `stretches`.
 * Those to a dropped layer follow its nodes, and fade with them.
 */
export function oldEdges(stage: Stage, { move, drop }: Moments, nodes: Nodes): readonly SceneEdge[] {
  const { before, afterNodes, restBefore, restAfter } = stage;
  if (move >= 1) return restAfter.edges;
  if (drop <= 0) return restBefore.edges;
  return restBefore.edges.flatMap((edge, i): SceneEdge[] => {
    if (afterNodes.has(edge.target)) return [edge];
    const end = nodes.get(edge.target);
    return end ? [{ ...edge, d: edgePath(before.edges[i]!.start, end), opacity: end.opacity }] : [];
  });
}

const NONE: readonly Stretch[] = [];

/**
 * How far the connections of each gap are drawn out while columns make room. Columns move sideways, and a path is a
 * straight function of its ends, so a gap is one movement: none of its paths is worked out or read again.
 */
export function stretches({ before, after }: Stage, { move }: Moments): readonly Stretch[] {
  if (move <= 0 || move >= 1) return NONE;
  // All that stay; the last column is new.
  const kept = after.columns.slice(0, -1);
  const shifts = kept.map(({ left }, i) => mix(0, left - before.columns[i]!.left, move));
  return shifts.slice(1).map((shift, gap) => {
    const start = before.columns[gap]!.right;
    const length = before.columns[gap + 1]!.left - start;
    const scale = (length + shift - shifts[gap]!) / length;
    return { offset: start + shifts[gap]! - scale * start, scale };
  });
}

/** Connections of the new layer, with the weights that they have at this moment. */
export function newEdges({ after, newWidth }: Stage, { lines }: Moments, nodes: Nodes, layer: NewLayer): SceneEdge[] {
  if (lines <= 0) return [];
  const lastGap = after.columns.length - 2;
  return after.edges
    .filter(({ gap }) => gap === lastGap)
    .map((edge): SceneEdge => {
      const { key, gap, source, target, from, to } = edge;
      const weight = layer.weights[to]![from]!;
      const d = pathNow(edge, nodes.get(source)!, nodes.get(target)!);
      return { key, gap, source, target, kind: 'new', d, weight, width: newWidth(weight), opacity: lines };
    });
}
