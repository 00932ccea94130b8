import { scaleLinear } from 'd3-scale';
import { link, type CurveFactory } from 'd3-shape';
import type { Point } from './types';

/**
 * How far the ends of a connection run level, as a share of the gap. A little: it leads the eye from node to node; more
 * would bundle the lines near the nodes, and then thick and thin are hard to tell apart.
 */
const BEND = 0.22;

/** A curve from side to side, for d3's links: between a straight line and d3's own S. */
const gentle: CurveFactory = (context) => {
  let start: Point | null = null;
  return {
    areaStart: () => undefined,
    areaEnd: () => undefined,
    lineStart: () => void (start = null),
    lineEnd: () => undefined,
    point(x, y) {
      if (!start) {
        start = { x, y };
        context.moveTo(x, y);
        return;
      }
      const level = (x - start.x) * BEND;
      context.bezierCurveTo(start.x + level, start.y, x - level, y, x, y);
    },
  };
};

const connect = link<{ source: Point; target: Point }, Point>(gentle)
  .x(({ x }) => x)
  .y(({ y }) => y)
  .digits(1);

/** Path of a connection, from the side of one node to the side of the next. */
export function edgePath(start: Point, end: Point): string {
  return connect({ source: start, target: end }) ?? '';
}

/**
 * A point on `edgePath`.
 *
 * @param share 0 at the start, 1 at the end
 */
export function alongEdge(start: Point, end: Point, share: number): Point {
  const back = 1 - share;
  const level = (end.x - start.x) * BEND;
  const near = 3 * back * back * share;
  const far = 3 * back * share * share;
  return {
    x: (back ** 3 + near) * start.x + near * level + (far + share ** 3) * end.x - far * level,
    y: (back ** 3 + near) * start.y + (far + share ** 3) * end.y,
  };
}

/** Thinnest and thickest line in px. A weight of 0 still has a line: the connection exists. */
export const THINNEST = 0.75;
const THICKEST = { narrow: 3, wide: 4 } as const;

/**
 * Stroke width for weights: thickness says the size, not the sign.
 *
 * @param largest weight that gets the thickest line; at least a little above 0
 */
export function thickness(largest: number, mode: 'narrow' | 'wide'): (weight: number) => number {
  const scale = scaleLinear([0, Math.max(largest, 1e-6)], [THINNEST, THICKEST[mode]]).clamp(true);
  return (weight) => scale(Math.abs(weight));
}

/** The largest size of a weight in some rows; 0 when there are none. */
export function largestWeight(rows: readonly (readonly number[])[]): number {
  return Math.max(0, ...rows.flatMap((row) => row.map(Math.abs)));
}
