import { textWidth } from './text';
import type { Box, Frame, PlacedNode } from './types';

/** The least that can be tapped, px: WCAG 2.2, target size. */
export const LEAST_TARGET = 24;

/** The area that belongs to a node, relative to it: the node and its label, and never less than `LEAST_TARGET`. */
export function hitBox({ x, y, width, height, label }: PlacedNode, { font }: Frame): Box {
  const wider = Math.max(0, LEAST_TARGET - width) / 2;
  const reach = Math.max(LEAST_TARGET, height * 1.1) / 2;
  const box = { left: -wider, right: width + wider, top: -reach, bottom: reach };
  if (label) {
    const size = Math.max(...label.lines.map((line) => textWidth(line, font)));
    const start = label.x - x - (label.anchor === 'end' ? size : label.anchor === 'middle' ? size / 2 : 0);
    box.left = Math.min(box.left, start);
    box.right = Math.max(box.right, start + size);
    box.top = Math.min(box.top, label.y - y - font * 0.7);
  }
  return { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top };
}
