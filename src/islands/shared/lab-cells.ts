import type { NotebookLanguage } from '@core/notebook/types';
import type { Project } from '@core/project/types';
import { LAB_ACTIONS, labCode, type LabAction, type LabFacts } from '@i18n/lab-code';
import type { LabRequest } from './lab-query';

export interface LabCell {
  id: string;
  source: string;
}

/** What must have run before. */
const BEFORE: Readonly<Record<LabAction, readonly LabAction[]>> = {
  camera: [],
  files: [],
  categories: [],
  photos: [],
  split: [],
  undo: [],
  save: [],
  projects: [],
  train: ['photos'],
  results: ['photos', 'train'],
  compare: ['photos', 'train'],
  confusion: ['photos', 'train'],
  answer: ['photos', 'train'],
  waterfall: ['photos', 'train', 'answer'],
  similar: ['photos', 'train', 'answer'],
  occlusion: ['photos', 'train', 'answer'],
  cover: ['photos', 'train', 'answer'],
  export: ['photos', 'train'],
};

/** Not with all the others, whose answers would be others after a new division, picture or category. */
const APART: readonly LabAction[] = ['camera', 'files', 'categories', 'split', 'undo', 'save', 'projects'];

/** Facts of a project for the code; a model that was trained goes with the settings of its training. */
export function labFacts(project: Project, { action, picture, category, role }: LabRequest): LabFacts {
  const { latest, previous } = project.trained ?? {};
  const asNow = APART.includes(action as LabAction) || action === 'photos' || action === 'train' || !latest;
  const categories = project.categories.map(({ name }) => name);
  return {
    project: project.name,
    categories,
    settings: asNow ? project.settings : latest.settings,
    previous: previous?.settings ?? null,
    picture: project.pictures.some(({ id }) => id === picture) ? picture : null,
    category: category !== null && categories.includes(category) ? category : null,
    role,
  };
}

/** Cells that do what a button of the lab does, with the cells that they need before them. */
export function labCells(facts: LabFacts, action: LabRequest['action'], language: NotebookLanguage): LabCell[] {
  const named = facts.settings.layer === 'object-types';
  // On top of nameless features there is nothing to name, and with one training nothing to compare.
  const all = LAB_ACTIONS.filter(
    (one) => !APART.includes(one) && (named || one !== 'waterfall') && (facts.previous !== null || one !== 'compare'),
  );
  const actions = action === 'all' ? all : [...BEFORE[action], action];
  return actions.map((one) => ({ id: `labo-${one}`, source: labCode[language][one](facts) }));
}

/** The code of one button alone. */
export const labSource = (facts: LabFacts, action: LabAction, language: NotebookLanguage): string =>
  labCode[language][action](facts);
