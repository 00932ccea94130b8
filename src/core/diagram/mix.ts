import { interpolateNumber } from 'd3-interpolate';
import type { PlacedNode } from './types';

/** A number between two others; `share` 0 gives the first. */
export const mix = (a: number, b: number, share: number) => interpolateNumber(a, b)(share);

/**
 * A node on its way from its place in the one drawing to its place in the other.
 *
 * @param moved how far it is, 0 to 1
 * @param grown how far it has the size, and its label the place beside or inside it, that it has there, 0 to 1
 */
export function between(a: PlacedNode, b: PlacedNode, moved: number, grown: number): PlacedNode {
  if (moved <= 0 && grown <= 0) return a;
  if (moved >= 1 && grown >= 1) return b;
  const x = mix(a.x, b.x, moved);
  const y = mix(a.y, b.y, moved);
  const label = a.label &&
    b.label && {
      ...b.label,
      x: x + mix(a.label.x - a.x, b.label.x - b.x, grown),
      y: y + mix(a.label.y - a.y, b.label.y - b.y, grown),
    };
  const [width, height] = [mix(a.width, b.width, grown), mix(a.height, b.height, grown)];
  return { ...b, x, y, width, height, label };
}

/** A node, label included, somewhere else. */
export function shifted(node: PlacedNode, dx: number, dy: number): PlacedNode {
  const label = node.label && { ...node.label, x: node.label.x + dx, y: node.label.y + dy };
  return { ...node, x: node.x + dx, y: node.y + dy, label };
}
