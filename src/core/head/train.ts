import { fitStandardiser, standardise } from '../math/standardise';
import { gradientDescent, lbfgs, type Iterate } from '../optim';
import { checkTrainingData } from './check';
import { measure, softmaxObjective, type StandardisedRows } from './objective';
import { Recorder } from './recorder';
import { HeadTrainingError, type Head, type TrainingData, type TrainingResult, type TrainingStep } from './types';

/** Most steps kept with their weights: 64 x 2,002 numbers are half a megabyte. */
export const MAX_RECORDED_STEPS = 64;

/**
 * Strength of L2 when nothing is said. On real photos (10 per folder, tools/eval) accuracy is flat from 0.1 to 3; the
 * probabilities are most honest around 1 (test loss 0.30 nats on the object types, 0.38 at 0.1).
 */
export const DEFAULT_L2 = 1;

/**
 * Trains the new layer (softmax regression on standardised inputs), step by step. Starts at zeros: the loss is convex,
 * so the start does not decide the end, and with two categories the weight rows stay mirrors of each other.
 *
 * Yields every step, so that a caller can show, pause or stop it (`next(true)` ends it there). Returns the head at the
 * last step.
 * @throws HeadTrainingError when the data or settings allow no training, or when gradient descent diverges
 */
export function* trainHeadSteps(data: TrainingData): Generator<TrainingStep, TrainingResult, boolean | undefined> {
  checkTrainingData(data);
  const { dimension } = data;
  const categories = data.categories.length;
  const standardiser = fitStandardiser(data.features, dimension);
  const train: StandardisedRows = {
    rows: standardise(data.features, standardiser),
    labels: data.labels,
    dimension,
    categories,
  };
  const hasTest = data.test !== undefined && data.test.labels.length > 0;
  const test =
    hasTest && data.test
      ? { ...train, rows: standardise(data.test.features, standardiser), labels: data.test.labels }
      : null;

  const head = (step: TrainingStep): Head => ({
    layer: data.layer,
    categories: [...data.categories],
    dimension,
    ...standardiser,
    weights: step.weights.slice(),
    bias: step.bias.slice(),
    l2: data.l2,
    examples: data.labels.length,
  });
  const recorder = new Recorder<TrainingStep>(MAX_RECORDED_STEPS);
  const finish = (converged: boolean | null): TrainingResult => {
    const steps = recorder.items();
    return { head: head(steps.at(-1)!), steps, converged };
  };
  const iterates = minimise(data, train);
  for (;;) {
    const next = iterates.next();
    if (next.done) return finish(next.value);
    const step = describe(next.value, train, test, data.l2);
    recorder.add(step);
    if (yield step) return finish(false);
  }
}

/** Iterates of the chosen method; the return value says whether it converged (null: the method does not know). */
function* minimise(data: TrainingData, train: StandardisedRows): Generator<Iterate, boolean | null> {
  const objective = softmaxObjective(train, data.l2);
  const n = data.labels.length;
  const start = new Float64Array(train.categories * (train.dimension + 1));
  if (data.method.kind === 'lbfgs') {
    const all = Array.from({ length: n }, (_, index) => index);
    const result = yield* lbfgs((x, gradient) => objective(x, gradient, all), start, data.method);
    return result.converged;
  }
  yield* gradientDescent(objective, start, n, { ...data.method, seed: data.seed });
  return null;
}

/** Measures one iterate on all pictures. */
function describe(
  { iteration, x }: Iterate,
  train: StandardisedRows,
  test: StandardisedRows | null,
  l2: number,
): TrainingStep {
  const onTrain = measure(x, train);
  if (!Number.isFinite(onTrain.loss)) {
    throw new HeadTrainingError(
      'diverged',
      `The loss is ${onTrain.loss} at step ${iteration}; a smaller learning rate helps.`,
    );
  }
  const onTest = test ? measure(x, test) : null;
  const weightCount = train.categories * train.dimension;
  let squares = 0;
  for (let i = 0; i < weightCount; i++) squares += x[i]! * x[i]!;
  return {
    iteration,
    loss: { train: onTrain.loss, test: onTest?.loss ?? null },
    accuracy: { train: onTrain.accuracy, test: onTest?.accuracy ?? null },
    objective: onTrain.loss + 0.5 * l2 * squares,
    weights: Float32Array.from(x.subarray(0, weightCount)),
    bias: Float32Array.from(x.subarray(weightCount)),
  };
}

/** Extra wishes for `trainHead`. */
export interface TrainHeadOptions {
  onStep?: (step: TrainingStep) => void;
  /** Asked after every step; true ends the training with the head so far. */
  shouldStop?: (step: TrainingStep) => boolean;
}

/** `trainHeadSteps` in one go. */
export function trainHead({ onStep, shouldStop, ...data }: TrainingData & TrainHeadOptions): TrainingResult {
  const steps = trainHeadSteps(data);
  let next = steps.next();
  while (!next.done) {
    onStep?.(next.value);
    next = steps.next(shouldStop?.(next.value) ?? false);
  }
  return next.value;
}
