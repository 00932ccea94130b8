import { arraysOf, type Parameters, zeros } from './network';

const [MEAN_DECAY, SQUARE_DECAY, EPSILON] = [0.9, 0.999, 1e-8];

/** Adam with decoupled weight decay (Kingma & Ba 2015; Loshchilov & Hutter 2019). */
export class Adam {
  readonly #means: Float64Array[];
  readonly #squares: Float64Array[];
  #steps = 0;

  constructor(
    categories: number,
    private readonly decay: number,
  ) {
    this.#means = arraysOf(zeros(categories));
    this.#squares = arraysOf(zeros(categories));
  }

  /** Changes the network by one step against the gradient. */
  step(network: Parameters, gradient: Parameters, rate: number): void {
    this.#steps += 1;
    const [meanBias, squareBias] = [1 - MEAN_DECAY ** this.#steps, 1 - SQUARE_DECAY ** this.#steps];
    const gradients = arraysOf(gradient);
    arraysOf(network).forEach((values, a) => {
      const [slopes, means, squares] = [gradients[a]!, this.#means[a]!, this.#squares[a]!];
      for (let i = 0; i < values.length; i++) {
        const slope = slopes[i]!;
        means[i] = MEAN_DECAY * means[i]! + (1 - MEAN_DECAY) * slope;
        squares[i] = SQUARE_DECAY * squares[i]! + (1 - SQUARE_DECAY) * slope * slope;
        const change = means[i]! / meanBias / (Math.sqrt(squares[i]! / squareBias) + EPSILON);
        values[i] = values[i]! - rate * (change + this.decay * values[i]!);
      }
    });
  }
}
