/** Trainable numbers of a new layer: one weight per connection and one bias per category. */
export interface ParameterCount {
  weights: number;
  biases: number;
  total: number;
}

/** Counts a layer from `dimension` inputs to `categories` outputs: 1000 object types to 2 categories is 2,002. */
export function countLayer(dimension: number, categories: number): ParameterCount {
  const weights = dimension * categories;
  return { weights, biases: categories, total: weights + categories };
}

/** Counts what is really in a head. */
export function countParameters(head: { weights: ArrayLike<number>; bias: ArrayLike<number> }): ParameterCount {
  return { weights: head.weights.length, biases: head.bias.length, total: head.weights.length + head.bias.length };
}
