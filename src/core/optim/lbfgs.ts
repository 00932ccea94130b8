import { addScaled, dot, maxAbs } from '../math/vector';
import { lineSearch } from './line-search';
import type { Iterate, Objective } from './types';

export interface LbfgsOptions {
  /** Most iterations; default 200. */
  maxIterations?: number;
  /** Converged when no entry of the gradient is larger than this; default 1e-5. */
  tolerance?: number;
  /** Number of earlier steps that shape the next one; default 10. */
  memory?: number;
}

export interface LbfgsResult extends Iterate {
  converged: boolean;
}

/** One remembered step: s = change of x, y = change of the gradient, rho = 1 / (s . y). */
interface Pair {
  s: Float64Array;
  y: Float64Array;
  rho: number;
  alpha: number;
}

/**
 * Minimises a smooth function by limited-memory BFGS with a strong Wolfe line search (Nocedal and Wright, algorithm
 * 7.5). Yields the start and every iterate, so that a caller can show, pause or stop it. Memory for all vectors is
 * taken before the first iteration.
 */
export function* lbfgs(
  objective: Objective,
  start: Float64Array,
  options: LbfgsOptions = {},
): Generator<Iterate, LbfgsResult> {
  const { maxIterations = 200, tolerance = 1e-5, memory = 10 } = options;
  const n = start.length;
  let x = start.slice();
  let gradient = new Float64Array(n);
  let nextX = new Float64Array(n);
  let nextGradient = new Float64Array(n);
  const direction = new Float64Array(n);
  const pairs: Pair[] = Array.from({ length: memory }, () => ({
    s: new Float64Array(n),
    y: new Float64Array(n),
    rho: 0,
    alpha: 0,
  }));
  let used = 0;
  let newest = -1;
  let value = objective(x, gradient);
  let iteration = 0;
  yield { iteration, x, value };

  while (maxAbs(gradient) > tolerance && iteration < maxIterations) {
    twoLoop(direction, gradient, pairs, used, newest);
    let slope = dot(direction, gradient);
    if (!(slope < 0)) {
      // The memory no longer describes the surface: start again from steepest descent.
      used = 0;
      twoLoop(direction, gradient, pairs, used, newest);
      slope = -dot(gradient, gradient);
    }
    const firstStep = used === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    const found = lineSearch(objective, x, value, direction, slope, firstStep, nextX, nextGradient);
    if (found === null) {
      if (used === 0) break;
      used = 0;
      continue;
    }
    newest = (newest + 1) % memory;
    used = remember(pairs[newest]!, x, nextX, gradient, nextGradient) ? Math.min(used + 1, memory) : 0;
    [x, nextX] = [nextX, x];
    [gradient, nextGradient] = [nextGradient, gradient];
    value = found;
    iteration++;
    yield { iteration, x, value };
  }
  return { iteration, x, value, converged: maxAbs(gradient) <= tolerance };
}

/** Stores the latest step; false when its curvature is not positive, so that it would spoil the approximation. */
function remember(pair: Pair, x: Float64Array, nextX: Float64Array, g: Float64Array, nextG: Float64Array): boolean {
  for (let i = 0; i < x.length; i++) {
    pair.s[i] = nextX[i]! - x[i]!;
    pair.y[i] = nextG[i]! - g[i]!;
  }
  const curvature = dot(pair.s, pair.y);
  pair.rho = 1 / curvature;
  return curvature > 1e-12 * dot(pair.y, pair.y);
}

/** direction = -H . gradient, with H the approximate inverse Hessian (two-loop recursion, algorithm 7.4). */
function twoLoop(direction: Float64Array, gradient: Float64Array, pairs: Pair[], used: number, newest: number): void {
  for (let i = 0; i < direction.length; i++) direction[i] = -gradient[i]!;
  if (used === 0) return;
  const at = (age: number) => pairs[(newest - age + pairs.length) % pairs.length]!;
  for (let age = 0; age < used; age++) {
    const pair = at(age);
    pair.alpha = pair.rho * dot(pair.s, direction);
    addScaled(direction, -pair.alpha, pair.y);
  }
  const { y, rho } = at(0);
  const scale = 1 / (rho * dot(y, y));
  for (let i = 0; i < direction.length; i++) direction[i]! *= scale;
  for (let age = used - 1; age >= 0; age--) {
    const pair = at(age);
    addScaled(direction, pair.alpha - pair.rho * dot(pair.y, direction), pair.s);
  }
}
