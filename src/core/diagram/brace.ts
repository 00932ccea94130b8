import { curveBasis, line } from 'd3-shape';

const curve = line().curve(curveBasis).digits(1);

/**
 * A horizontal curly brace that opens upwards, its point in the middle below.
 *
 * @param left x of its left end; `right` of its right end (px, right > left)
 * @param top y of both ends
 * @param depth how far the point lies below the ends
 */
export function bracePath(left: number, right: number, top: number, depth: number): string {
  const middle = (left + right) / 2;
  const half = depth / 2;
  const bend = Math.min(depth, (right - left) / 4);
  const side = (from: number, towards: 1 | -1): [number, number][] => [
    [from, top],
    [from, top + half * 0.7],
    [from + towards * bend * 0.35, top + half],
    [from + towards * bend, top + half],
    [middle - towards * bend, top + half],
    [middle - towards * bend * 0.35, top + half],
    [middle, top + half * 1.3],
    [middle, top + depth],
  ];
  return `${curve(side(left, 1)) ?? ''}${curve(side(right, -1)) ?? ''}`;
}
