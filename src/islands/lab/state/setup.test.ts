import { DEFAULT_SETTINGS, newProject, pictureOfSample } from '@core/project/new-project';
import { ID_PATTERN } from '@core/project/limits';
import { expect, it } from 'vitest';
import { setupContent, setupProjectId, type LabSetup } from './setup';

const picture = (id: string, category: string) =>
  pictureOfSample({ id, object: id, category, split: 'train', alt: `foto ${id}` });
const start = {
  categories: [
    { id: 'papier', name: 'Papier' },
    { id: 'pmd', name: 'PMD' },
  ],
  pictures: [picture('a', 'papier'), picture('b', 'pmd')],
  settings: DEFAULT_SETTINGS,
};
const setup = (change: Partial<LabSetup>): LabSetup => ({ categories: null, seed: null, step: 'photos', ...change });

it('is the usual start when nothing is asked', () => {
  expect(setupContent(start, setup({}))).toEqual(start);
  expect(setupProjectId(setup({ step: 'train' }))).toBeNull();
});

it('begins with the asked categories, and the samples of those that the lesson has', () => {
  const content = setupContent(start, setup({ categories: ['Glas', 'pmd'], seed: 12 }));
  expect(content.categories).toEqual([
    { id: 'eigen-1', name: 'Glas' },
    { id: 'pmd', name: 'pmd' },
  ]);
  expect(content.pictures.map(({ id }) => id)).toEqual(['b']);
  expect(content.settings.seed).toBe(12);
  expect(() => newProject({ ...content, id: 'x', name: 'x', at: 0 })).not.toThrow();
});

it('gives each setup a project of its own, the same one each time', () => {
  const ids = [
    setup({ categories: ['Glas', 'PMD'] }),
    setup({ categories: ['PMD', 'Glas'] }),
    setup({ categories: ['Glas', 'PMD'], seed: 3 }),
    setup({ seed: 3 }),
  ].map((asked) => setupProjectId(asked)!);
  expect(new Set(ids).size).toBe(4);
  for (const id of ids) expect(id).toMatch(ID_PATTERN);
  expect(setupProjectId(setup({ categories: ['glas', 'pmd'], step: 'why' }))).toBe(ids[0]);
});
