import { scaleLinear } from 'd3-scale';
import { linkHorizontal } from 'd3-shape';
import type { Point } from './types';

const link = linkHorizontal<{ source: Point; target: Point }, Point>()
  .x(({ x }) => x)
  .y(({ y }) => y)
  .digits(1);

/** Path of a connection: a quiet S from the side of one node to the side of the next. */
export function edgePath(start: Point, end: Point): string {
  return link({ source: start, target: end }) ?? '';
}

/**
 * A point on `edgePath`.
 *
 * @param share 0 at the start, 1 at the end
 */
export function alongEdge(start: Point, end: Point, share: number): Point {
  const back = 1 - share;
  const middle = (start.x + end.x) / 2;
  const ease = back ** 3 + 3 * back * back * share;
  return {
    x: back ** 3 * start.x + 3 * back * back * share * middle + 3 * back * share * share * middle + share ** 3 * end.x,
    y: ease * start.y + (1 - ease) * end.y,
  };
}

/** Thinnest and thickest line in px. A weight of 0 still has a line: the connection exists. */
export const THINNEST = 0.75;
const THICKEST = { narrow: 3.2, wide: 4.5 } as const;

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
