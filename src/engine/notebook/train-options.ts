import { DEFAULT_L2, type HeadLayer } from '@core/head';
import { notebookApi as words } from '@i18n/notebook-api';
import { LessonError } from './lesson-error';
import type { Labelled, TrainSettings } from './model';

/** What cells may say of a training; the Python module has the same names with underscores. */
export interface TrainOptions {
  methode?: unknown;
  epochs?: unknown;
  learningRate?: unknown;
  batch?: unknown;
  streng?: unknown;
  startgetal?: unknown;
}

/** Batch of the gradient descent: small enough to move often with a few dozen pictures. */
const BATCH = 16;
const SEED = 7;
const LAYERS: Readonly<Record<string, HeadLayer>> = { objecttypes: 'object-types', kenmerken: 'embedding' };

const isWhole = (value: unknown, from: number, to: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= from && (value as number) <= to;

/** @throws LessonError for another name than `objecttypes` or `kenmerken` */
export function layerOf(name: unknown = 'objecttypes'): HeadLayer {
  const found = Object.hasOwn(LAYERS, String(name)) ? LAYERS[String(name)] : undefined;
  if (!found) throw new LessonError(words.layer(name));
  return found;
}

/** Settings of a training, checked. @throws LessonError that says which is wrong and what it may be */
export function trainSettings(options: TrainOptions, test: readonly Labelled[]): TrainSettings {
  const { methode = 'gradient descent', epochs = 20, learningRate = 0.05 } = options;
  const { batch = BATCH, streng = DEFAULT_L2, startgetal = SEED } = options;
  if (!(typeof streng === 'number' && Number.isFinite(streng) && streng >= 0))
    throw new LessonError(words.strict(streng));
  if (!Number.isSafeInteger(startgetal)) throw new LessonError(words.seed(startgetal));
  const base = { l2: streng, seed: startgetal as number, test };
  if (methode === 'lbfgs') return { ...base, method: { kind: 'lbfgs' } };
  if (methode !== 'gradient descent') throw new LessonError(words.method(methode));
  if (!isWhole(epochs, 1, 500)) throw new LessonError(words.epochs(epochs));
  if (!(typeof learningRate === 'number' && learningRate > 0 && learningRate <= 100))
    throw new LessonError(words.learningRate(learningRate));
  if (!isWhole(batch, 1, 10_000)) throw new LessonError(words.batch(batch));
  return { ...base, method: { kind: 'gradient-descent', learningRate, epochs, batchSize: batch } };
}
