import type { IntakeOutput } from '@core/notebook/types';
import { notebookApi as words } from '@i18n/notebook-api';
import { LessonError } from './lesson-error';
import type { Reporter } from './reporter';

/** Where new pictures go: name of a category ('' for none), and to learn from, to test with or to ask about. */
export interface IntakeOptions {
  categorie?: unknown;
  deel?: unknown;
}

const SPLITS = { train: 'train', test: 'test', vraag: 'ask' } as const;

/** What a cell calls `deel`, as the page knows it. @throws LessonError for another than train, test or vraag */
export function sideOf(name: unknown): IntakeOutput['split'] {
  if (typeof name !== 'string' || !Object.hasOwn(SPLITS, name)) throw new LessonError(words.split(name));
  return SPLITS[name as keyof typeof SPLITS];
}

/**
 * A camera for the reader to turn on, or a button with which the reader chooses files. The page holds both: code in a
 * cell only hears which pictures came.
 *
 * @throws LessonError for another `deel` than train, test or vraag
 */
export function intakeOutput(
  kind: IntakeOutput['kind'],
  reporter: Reporter,
  { categorie = '', deel = 'train' }: IntakeOptions,
): IntakeOutput {
  const split = sideOf(deel);
  const category = String(categorie).trim();
  return { kind, key: reporter.controlKey(`${kind} ${category} ${split}`), category, split };
}
