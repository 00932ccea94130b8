import type { TrainingMethod } from '../head/types';
import { ProjectError } from './errors';
import type { ProjectSettings } from './types';

function expect(holds: boolean, what: string, found: unknown): void {
  if (!holds)
    throw new ProjectError('settings-invalid', `Expected ${what}, found ${JSON.stringify(found)}.`, String(found));
}

const wholeFrom = (value: number, least: number) => Number.isSafeInteger(value) && value >= least;

function checkMethod(method: TrainingMethod): void {
  if (method.kind === 'lbfgs') {
    const { maxIterations, tolerance } = method;
    expect(
      maxIterations === undefined || wholeFrom(maxIterations, 1),
      'a whole number of iterations from 1 up',
      maxIterations,
    );
    expect(tolerance === undefined || (Number.isFinite(tolerance) && tolerance > 0), 'a tolerance above 0', tolerance);
    return;
  }
  expect(
    Number.isFinite(method.learningRate) && method.learningRate > 0,
    'a learning rate above 0',
    method.learningRate,
  );
  expect(wholeFrom(method.epochs, 1), 'a whole number of epochs from 1 up', method.epochs);
  expect(wholeFrom(method.batchSize, 1), 'a whole batch size from 1 up', method.batchSize);
}

/** @throws ProjectError `settings-invalid`, saying which one and what it must be */
export function checkSettings({ perCategory, seed, l2, method }: ProjectSettings): void {
  expect(
    perCategory === null || wholeFrom(perCategory, 1),
    'a whole number of pictures from 1 up, or null for all',
    perCategory,
  );
  expect(Number.isSafeInteger(seed), 'a whole number as seed', seed);
  expect(Number.isFinite(l2) && l2 >= 0, 'l2 of 0 or more', l2);
  checkMethod(method);
}
