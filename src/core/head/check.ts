import { HeadTrainingError, type LabelledRows, type TrainingData, type TrainingMethod } from './types';

/** Throws a `HeadTrainingError` when no training is possible with this. */
export function checkTrainingData(data: TrainingData): void {
  if (data.categories.length < 2) {
    throw new HeadTrainingError(
      'too-few-categories',
      `Expected 2 or more categories, found ${data.categories.length}.`,
    );
  }
  checkRows(data, data.dimension, data.categories.length, 'training');
  if (data.test) checkRows(data.test, data.dimension, data.categories.length, 'test');
  const counts = data.categories.map(() => 0);
  for (let i = 0; i < data.labels.length; i++) counts[data.labels[i]!]!++;
  const empty = counts.indexOf(0);
  if (empty >= 0) {
    const category = data.categories[empty]!;
    throw new HeadTrainingError(
      'category-empty',
      `Category "${category}" has no training picture; give it one or remove it.`,
      category,
    );
  }
  if (!(data.l2 >= 0 && Number.isFinite(data.l2))) {
    throw new HeadTrainingError('settings-invalid', `Expected l2 >= 0, found ${data.l2}.`);
  }
  checkMethod(data.method);
}

function checkRows({ features, labels }: LabelledRows, dimension: number, categories: number, what: string): void {
  if (features.length !== labels.length * dimension) {
    throw new HeadTrainingError(
      'features-malformed',
      `Expected ${labels.length} ${what} rows of ${dimension} values, found ${features.length} values.`,
    );
  }
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (!(Number.isInteger(label) && label >= 0 && label < categories)) {
      throw new HeadTrainingError(
        'features-malformed',
        `Expected a ${what} label from 0 to ${categories - 1}, found ${label}.`,
      );
    }
  }
  for (let i = 0; i < features.length; i++) {
    if (!Number.isFinite(features[i])) {
      throw new HeadTrainingError(
        'features-malformed',
        `Expected finite ${what} features, found ${features[i]} at ${i}.`,
      );
    }
  }
}

function checkMethod(method: TrainingMethod): void {
  if (method.kind === 'lbfgs') return;
  const { learningRate, epochs, batchSize } = method;
  const countable = Number.isInteger(epochs) && epochs >= 1 && Number.isInteger(batchSize) && batchSize >= 1;
  if (!(learningRate > 0) || !Number.isFinite(learningRate) || !countable) {
    throw new HeadTrainingError(
      'settings-invalid',
      `Expected learningRate > 0 and whole epochs and batchSize from 1 up, found ${learningRate}, ${epochs}, ${batchSize}.`,
    );
  }
}
