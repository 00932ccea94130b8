import { hitBox } from './hit-box';
import type { SceneNode } from './scene-types';
import type { Box, Frame } from './types';

/** A node in its column: its `x` counts from the column's, and that of its label from the column's `labelX`. */
export interface DrawnNode extends Omit<SceneNode, 'opacity'> {
  /** What can be pointed at, from the column's `x` and the top of the drawing; whole px. */
  hit: Box;
}

/** The nodes of a layer as they stand in their column. */
export interface DrawnColumn {
  /** The layer's. */
  id: string;
  x: number;
  /** Where its labels stand. */
  labelX: number;
  /** The nodes of a layer come and go together. */
  opacity: number;
  nodes: DrawnNode[];
}

/** To a tenth of a px, as it is drawn: a column that moves as a whole then has the same nodes in each frame. */
const tenth = (x: number) => Math.round(x * 10) / 10;

function reach(node: Omit<SceneNode, 'opacity'>, columnX: number, frame: Frame): Box {
  const { x, y, width, height } = hitBox(node, frame);
  const left = Math.floor(node.x - columnX + x);
  const top = Math.floor(node.y + y);
  return {
    x: left,
    y: top,
    width: Math.ceil(node.x - columnX + x + width) - left,
    height: Math.ceil(node.y + y + height) - top,
  };
}

/**
 * Puts the nodes of each layer together, so that a column that moves is one thing that moves.
 *
 * @param nodes of a scene; those of a layer stand in one column
 */
export function drawnColumns(nodes: readonly SceneNode[], frame: Frame): DrawnColumn[] {
  const columns = new Map<string, DrawnColumn>();
  for (const { opacity, ...node } of nodes) {
    const id = node.key.slice(0, node.key.lastIndexOf(':'));
    const column = columns.get(id) ?? { id, x: node.x, labelX: node.label?.x ?? 0, opacity, nodes: [] };
    columns.set(id, column);
    const label = node.label && { ...node.label, x: tenth(node.label.x - column.labelX) };
    column.nodes.push({ ...node, x: tenth(node.x - column.x), label, hit: reach(node, column.x, frame) });
  }
  return [...columns.values()];
}
