import { dot } from '../math/vector';
import type { Objective } from './types';

/** Sufficient decrease and curvature constants of the strong Wolfe conditions (Nocedal and Wright, section 3.1). */
const DECREASE = 1e-4;
const CURVATURE = 0.9;
const MAX_EVALUATIONS = 30;

/** Minimum of the cubic through two points with slopes, kept away from the ends of the interval. */
function cubicStep(a: number, fa: number, da: number, b: number, fb: number, db: number): number {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  const d1 = da + db - (3 * (fa - fb)) / (a - b);
  const root = d1 * d1 - da * db;
  const d2 = Math.sign(b - a) * Math.sqrt(Math.max(0, root));
  const step = b - ((b - a) * (db + d2 - d1)) / (db - da + 2 * d2);
  const margin = 0.1 * (high - low);
  if (!Number.isFinite(step) || root < 0) return (low + high) / 2;
  return Math.min(high - margin, Math.max(low + margin, step));
}

/** A point on the line: distance, value and slope there. */
interface Point {
  step: number;
  value: number;
  slope: number;
}

/**
 * Step length along `direction` that meets the strong Wolfe conditions (Nocedal and Wright, algorithms 3.5 and 3.6).
 * On success `nextX` and `nextGradient` hold the new point and the value there is returned. Returns null when no
 * step lowers the value (the direction is spent: rounding is all that is left).
 *
 * @param slope directional derivative at the start, negative
 */
export function lineSearch(
  objective: Objective,
  x: Float64Array,
  value: number,
  direction: Float64Array,
  slope: number,
  firstStep: number,
  nextX: Float64Array,
  nextGradient: Float64Array,
): number | null {
  const probe = (step: number): Point => {
    for (let i = 0; i < x.length; i++) nextX[i] = x[i]! + step * direction[i]!;
    const found = objective(nextX, nextGradient);
    return { step, value: found, slope: dot(nextGradient, direction) };
  };
  const start: Point = { step: 0, value, slope };
  const falls = (point: Point) => point.value <= value + DECREASE * point.step * slope;
  let low = start;
  let high: Point | null = null;
  let point = probe(firstStep);
  for (let evaluation = 1; ; evaluation++) {
    if (!Number.isFinite(point.value) || !falls(point) || (low.step > 0 && point.value >= low.value)) high = point;
    else if (Math.abs(point.slope) <= -CURVATURE * slope) return point.value;
    else {
      const turned: boolean = high === null ? point.slope >= 0 : point.slope * (high.step - low.step) >= 0;
      if (turned) high = low;
      low = point;
    }
    if (evaluation === MAX_EVALUATIONS) break;
    if (high === null) point = probe(2 * low.step);
    else if (Math.abs(high.step - low.step) <= 1e-12 * Math.max(low.step, high.step)) break;
    else if (!Number.isFinite(high.value)) point = probe((low.step + high.step) / 2);
    else point = probe(cubicStep(low.step, low.value, low.slope, high.step, high.value, high.slope));
  }
  // The best point seen falls enough but its slope is not flat enough: still progress.
  return low.step > 0 ? probe(low.step).value : null;
}
