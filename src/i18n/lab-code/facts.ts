import type { PictureRole, ProjectSettings } from '@core/project/types';

/** Buttons of the lab that have a cell which does the same. */
export const LAB_ACTIONS = [
  'camera',
  'files',
  'categories',
  'photos',
  'split',
  'undo',
  'save',
  'projects',
  'train',
  'results',
  'compare',
  'confusion',
  'answer',
  'waterfall',
  'similar',
  'occlusion',
  'cover',
  'export',
] as const;
export type LabAction = (typeof LAB_ACTIONS)[number];

/** What the code needs to know of a project. */
export interface LabFacts {
  /** Name of the project. */
  project: string;
  /** Names of the categories, in the order of the layer. */
  categories: readonly string[];
  settings: ProjectSettings;
  /** Settings of the training before the last; null when there is none. */
  previous: ProjectSettings | null;
  /** Id of the picture that is looked at; null: the first test picture. */
  picture: string | null;
  /** Category that is explained; null: the one that the model chooses. */
  category: string | null;
  /** What pictures that are taken are for. */
  role: PictureRole;
}

/** `PictureRole` as cells name it. */
export const PARTS: Readonly<Record<PictureRole, string>> = { train: 'train', test: 'test', ask: 'vraag' };

/** Code of each cell, in one language. */
export type LabCode = Readonly<Record<LabAction, (facts: LabFacts) => string>>;

/** A text as both languages write it. */
export const quoted = (text: string): string => JSON.stringify(text);
