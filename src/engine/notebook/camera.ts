import type { CameraOutput } from '@core/notebook/types';
import { notebookApi as words } from '@i18n/notebook-api';
import { LessonError } from './lesson-error';
import type { Reporter } from './reporter';

/** Where pictures go that are taken: name of a category ('' for none), and to learn from, to test with or to ask about. */
export interface CameraOptions {
  categorie?: unknown;
  deel?: unknown;
}

const SPLITS = { train: 'train', test: 'test', vraag: 'ask' } as const;
const isSplit = (name: unknown): name is keyof typeof SPLITS => typeof name === 'string' && Object.hasOwn(SPLITS, name);

/**
 * A camera for the reader to turn on. The page holds the camera: code in a cell only hears which pictures were taken.
 *
 * @throws LessonError for another `deel` than train, test or vraag
 */
export function cameraOutput(reporter: Reporter, { categorie = '', deel = 'train' }: CameraOptions): CameraOutput {
  if (!isSplit(deel)) throw new LessonError(words.split(deel));
  const category = String(categorie).trim();
  return { kind: 'camera', key: reporter.controlKey(`camera ${category} ${deel}`), category, split: SPLITS[deel] };
}
