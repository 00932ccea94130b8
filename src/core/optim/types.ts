/**
 * A differentiable function: writes its gradient at `x` into `gradient` and returns its value.
 * Written into a given array so that no iteration allocates.
 */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

/** Where a minimisation is. The arrays are the optimiser's own: copy what you keep. */
export interface Iterate {
  iteration: number;
  x: Float64Array;
  value: number;
}
