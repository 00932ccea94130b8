import { interpolateNumber } from 'd3-interpolate';
import type { PlacedNode } from './types';

/** A number between two others; `share` 0 gives the first. */
export const mix = (a: number, b: number, share: number) => interpolateNumber(a, b)(share);

/** A node on its way from its place in the one drawing to its place in the other. */
export function between(a: PlacedNode, b: PlacedNode, share: number): PlacedNode {
  if (share <= 0) return a;
  if (share >= 1) return b;
  const label =
    a.label && b.label
      ? { ...b.label, x: mix(a.label.x, b.label.x, share), y: mix(a.label.y, b.label.y, share) }
      : b.label;
  return {
    ...b,
    x: mix(a.x, b.x, share),
    y: mix(a.y, b.y, share),
    width: mix(a.width, b.width, share),
    height: mix(a.height, b.height, share),
    label,
  };
}

/** A node, label included, somewhere else. */
export function shifted(node: PlacedNode, dx: number, dy: number): PlacedNode {
  const label = node.label && { ...node.label, x: node.label.x + dx, y: node.label.y + dy };
  return { ...node, x: node.x + dx, y: node.y + dy, label };
}
