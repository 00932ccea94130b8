/** Which outputs of the backbone the new layer looks at. */
export type HeadLayer = 'object-types' | 'embedding';

/** Number of values per picture for each layer: 1000 object-type logits, or the 256 pooled features before them. */
export const LAYER_DIMENSION: Readonly<Record<HeadLayer, number>> = { 'object-types': 1000, embedding: 256 };

/** The new layer: plain data, so it can be cloned to a worker, stored and replayed. */
export interface Head {
  layer: HeadLayer;
  /** Names of the categories, in the order of the weight rows. */
  categories: string[];
  /** Number of inputs of the layer. */
  dimension: number;
  /** Mean of each input over the training pictures (dimension). */
  mean: Float32Array;
  /** Divisor of each input after the mean is taken off (dimension), never 0. */
  scale: Float32Array;
  /** One row per category (categories x dimension, row-major), for standardised inputs. */
  weights: Float32Array;
  /** One value per category. */
  bias: Float32Array;
  /** Strength of the L2 penalty it was trained with; see `softmaxObjective`. */
  l2: number;
  /** Number of training pictures. */
  examples: number;
}

/** How the weights are found. */
export type TrainingMethod =
  | { kind: 'lbfgs'; maxIterations?: number; tolerance?: number }
  | { kind: 'gradient-descent'; learningRate: number; epochs: number; batchSize: number };

/** Pictures with the right answer. */
export interface LabelledRows {
  /** One row per picture (n x dimension, row-major). */
  features: Float32Array;
  /** Index of the right category per picture (n). */
  labels: ArrayLike<number>;
}

/** All that a training needs; plain data. */
export interface TrainingData extends LabelledRows {
  layer: HeadLayer;
  dimension: number;
  categories: string[];
  /** Strength of the L2 penalty, >= 0; see `softmaxObjective`. */
  l2: number;
  method: TrainingMethod;
  /** Decides the order of the pictures in gradient descent. */
  seed: number;
  /** Pictures that the training does not see, only to measure. */
  test?: LabelledRows;
}

/** A measurement on train and, where there are test pictures, on test. */
export interface Measured {
  train: number;
  test: number | null;
}

/** One recorded moment of a training: an L-BFGS iteration, or an epoch of gradient descent. */
export interface TrainingStep {
  /** 0 is the start, when all weights are 0. */
  iteration: number;
  /** Mean cross-entropy per picture in nats, without the penalty. */
  loss: Measured;
  /** Share of pictures classified right, 0 to 1. */
  accuracy: Measured;
  /** What the training minimises: train loss plus penalty. */
  objective: number;
  /** Weights at this moment, as `Head.weights`. */
  weights: Float32Array;
  /** Biases at this moment, as `Head.bias`. */
  bias: Float32Array;
}

/** Why a training cannot start or go on. */
export type HeadTrainingErrorCode =
  'too-few-categories' | 'category-empty' | 'features-malformed' | 'settings-invalid' | 'diverged';

/** Thrown by `trainHead`; what a pupil reads is looked up by `code`. */
export class HeadTrainingError extends Error {
  override readonly name = 'HeadTrainingError';

  constructor(
    readonly code: HeadTrainingErrorCode,
    message: string,
    /** The category that it is about, where there is one. */
    readonly category: string | null = null,
  ) {
    super(message);
  }
}

/** What a training gives. */
export interface TrainingResult {
  head: Head;
  /** First and last step always there; thinned in between when there are many. */
  steps: TrainingStep[];
  /** False when it was stopped by `shouldStop` or ran out of iterations; null for gradient descent, which has no such test. */
  converged: boolean | null;
}
