export function newtonLogistic(
  rows: ArrayLike<number>[],
  targets: number[],
  lambda: number,
): { predict: (features: ArrayLike<number>) => number; residual: number };
