import { describe, expect, it } from 'vitest';
import { drawPerCategory } from '../split';
import { applyCommand } from './apply';
import { exampleProject, picture, START } from './fixture';
import { isUpToDate, trainingFingerprint } from './fingerprint';
import { obstacles, selection } from './selection';
import type { Project, TrainedRecord } from './types';

const project = exampleProject(8, 3);
const withCount = (perCategory: number | null, seed = 1, on = project): Project => ({
  ...on,
  settings: { ...on.settings, perCategory, seed },
});
const trainIds = (from: Project) => selection(from).train.map(({ id }) => id);

describe('selection', () => {
  it('takes all sorted training and test pictures when nothing is drawn', () => {
    const unsorted = applyCommand(
      project,
      { kind: 'move-pictures', ids: ['papier0-0'], category: null },
      START,
    ).project;
    const { train, test } = selection(unsorted);
    expect(train).toHaveLength(35);
    expect(test).toHaveLength(12);
    expect([...train, ...test].every(({ category }) => category === 'papier' || category === 'pmd')).toBe(true);
  });

  it('draws as many of each category, from different objects as long as there are', () => {
    const { train } = selection(withCount(6));
    for (const category of ['papier', 'pmd']) {
      const drawn = train.filter((each) => each.category === category);
      expect(drawn).toHaveLength(6);
      expect(new Set(drawn.map(({ objectId }) => objectId)).size).toBe(6);
    }
  });

  it('draws the same pictures as the lesson', () => {
    const lesson = drawPerCategory(
      project.pictures.filter(({ role }) => role === 'train').map((each) => ({ ...each, category: each.category! })),
      4,
      7,
    );
    expect(new Set(trainIds(withCount(4, 7)))).toEqual(new Set(lesson.map(({ id }) => id)));
  });

  it('gives second views only when the objects run out, and never more than there are', () => {
    const { train } = selection(withCount(8));
    expect(train).toHaveLength(16);
    expect(new Set(train.map(({ objectId }) => objectId)).size).toBe(12);
    expect(trainIds(withCount(1000))).toEqual(trainIds(withCount(null)));
  });

  it('contains the smaller draw in the larger one, also with unequal categories', () => {
    const unequal = applyCommand(
      project,
      { kind: 'remove-pictures', ids: ['pmd0-0', 'pmd0-1', 'pmd0-2', 'pmd1-0', 'pmd1-1', 'pmd1-2'] },
      START,
    );
    for (let count = 1; count < 18; count++) {
      const more = new Set(trainIds(withCount(count + 1, 3, unequal.project)));
      for (const id of trainIds(withCount(count, 3, unequal.project))) expect(more).toContain(id);
    }
  });

  it('repeats with the same seed and differs with another', () => {
    expect(trainIds(withCount(3, 5))).toEqual(trainIds(withCount(3, 5)));
    expect(trainIds(withCount(3, 5))).not.toEqual(trainIds(withCount(3, 6)));
  });

  it('counts an object with views in two categories once in each', () => {
    const mixed = applyCommand(project, { kind: 'move-pictures', ids: ['papier0-1'], category: 'pmd' }, START).project;
    expect(selection(withCount(6, 1, mixed)).train).toHaveLength(12);
  });
});

describe('obstacles', () => {
  it('has none for the example', () => expect(obstacles(selection(project))).toEqual([]));

  it('names each empty category and too few of them', () => {
    const glas = applyCommand(project, { kind: 'add-category', id: 'glas', name: 'Glas' }, START).project;
    expect(obstacles(selection(glas))).toEqual([{ kind: 'category-empty', category: { id: 'glas', name: 'Glas' } }]);
    const one = applyCommand(project, { kind: 'remove-category', id: 'pmd' }, START).project;
    expect(obstacles(selection(one))).toEqual([{ kind: 'too-few-categories', found: 1 }]);
  });
});

describe('fingerprint', () => {
  const fingerprint = trainingFingerprint(project);
  const after = (command: Parameters<typeof applyCommand>[1]) =>
    trainingFingerprint(applyCommand(project, command, START + 5).project);

  it('stays for what changes no weight', () => {
    expect(after({ kind: 'rename-category', id: 'pmd', name: 'Plastic' })).toBe(fingerprint);
    expect(after({ kind: 'rename-project', name: 'Iets' })).toBe(fingerprint);
    expect(after({ kind: 'add-pictures', pictures: [picture('vraag', 0, { role: 'ask' })] })).toBe(fingerprint);
  });

  it.each([
    { kind: 'relabel', id: 'papier0-0', category: 'pmd' },
    { kind: 'change-role', ids: ['papier0-0'], role: 'test' },
    { kind: 'remove-pictures', ids: ['papier3-0'] },
    { kind: 'change-settings', settings: { l2: 0.2 } },
    { kind: 'change-settings', settings: { perCategory: 3 } },
    { kind: 'add-category', id: 'glas', name: 'Glas' },
  ] as const)('changes for $kind', (command) => {
    expect(after(structuredClone(command) as Parameters<typeof after>[0])).not.toBe(fingerprint);
  });

  it('tells whether the model is that of the project now', () => {
    expect(isUpToDate(project)).toBe(false);
    expect(isUpToDate({ ...project, trained: { latest: { fingerprint } } as TrainedRecord })).toBe(true);
    expect(isUpToDate({ ...project, trained: { latest: { fingerprint: '0' } } as TrainedRecord })).toBe(false);
  });
});
