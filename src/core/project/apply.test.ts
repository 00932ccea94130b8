import { describe, expect, it } from 'vitest';
import { applyCommand } from './apply';
import type { Command } from './commands';
import { exampleProject, picture, START } from './fixture';

const project = exampleProject();
const run = (command: Command, on = project) => applyCommand(on, command, START + 1);
const roles = (changed: typeof project, objectId: string) =>
  changed.pictures.filter((each) => each.objectId === objectId).map(({ role }) => role);

describe('pictures', () => {
  it('adds at the end and skips what is there, in the project or twice in the same drop', () => {
    const fresh = picture('blik', 0, { category: 'pmd' });
    const { project: changed, effects } = run({
      kind: 'add-pictures',
      pictures: [picture('papier0', 0), fresh, fresh],
    });
    expect(changed.pictures.slice(-1)).toEqual([fresh]);
    expect(changed.pictures).toHaveLength(17);
    expect(effects).toEqual([{ kind: 'duplicates-skipped', ids: ['papier0-0', 'blik-0'] }]);
  });

  it('changes nothing, not even the date, when all were there', () => {
    const { project: same, effects } = run({ kind: 'add-pictures', pictures: [picture('papier0', 0)] });
    expect(same).toBe(project);
    expect(effects).toHaveLength(1);
  });

  it('gives a new view the role of its object and says so', () => {
    const { project: changed, effects } = run({
      kind: 'add-pictures',
      pictures: [picture('papier3', 9), picture('nieuw', 0)],
    });
    expect(roles(changed, 'papier3')).toEqual(['test', 'test', 'test']);
    expect(effects).toEqual([{ kind: 'role-follows-object', role: 'test', ids: ['papier3-9'] }]);
  });

  it('takes a view of a training object to ask about', () => {
    const { project: changed, effects } = run({
      kind: 'add-pictures',
      pictures: [picture('papier0', 9, { role: 'ask', category: null })],
    });
    expect(roles(changed, 'papier0')).toEqual(['train', 'train', 'ask']);
    expect(effects).toEqual([]);
  });

  it('moves all views of an object to the other side and says which came along', () => {
    const { project: changed, effects } = run({ kind: 'change-role', ids: ['papier0-0', 'pmd1-1'], role: 'test' });
    expect(roles(changed, 'papier0')).toEqual(['test', 'test']);
    expect(roles(changed, 'pmd1')).toEqual(['test', 'test']);
    expect(roles(changed, 'pmd0')).toEqual(['train', 'train']);
    expect(effects).toEqual([{ kind: 'views-moved-along', role: 'test', ids: ['papier0-1', 'pmd1-0'] }]);
  });

  it('leaves the other views when one is set aside to ask about, and fetches them when it comes back elsewhere', () => {
    const aside = run({ kind: 'change-role', ids: ['papier0-0'], role: 'ask' });
    expect(roles(aside.project, 'papier0')).toEqual(['ask', 'train']);
    expect(aside.effects).toEqual([]);
    const back = run({ kind: 'change-role', ids: ['papier0-0'], role: 'test' }, aside.project);
    expect(roles(back.project, 'papier0')).toEqual(['test', 'test']);
    expect(back.effects).toEqual([{ kind: 'views-moved-along', role: 'test', ids: ['papier0-1'] }]);
  });

  it('moves, unsorts, relabels and removes', () => {
    const moved = run({ kind: 'move-pictures', ids: ['papier0-0'], category: null }).project;
    expect(moved.pictures[0]!.category).toBeNull();
    expect(run({ kind: 'relabel', id: 'papier0-0', category: 'pmd' }, moved).project.pictures[0]!.category).toBe('pmd');
    expect(run({ kind: 'remove-pictures', ids: ['papier0-0'] }).project.pictures).toEqual(project.pictures.slice(1));
  });

  it('divides anew by object, keeping each category’s share, and leaves pictures to ask about alone', () => {
    const asked = run({ kind: 'change-role', ids: ['papier1-0'], role: 'ask' }).project;
    const { pictures } = run({ kind: 'split', testShare: 0.5, seed: 3 }, asked).project;
    expect(pictures.find(({ id }) => id === 'papier1-0')!.role).toBe('ask');
    for (const category of ['papier', 'pmd']) {
      const objects = (role: string) =>
        new Set(
          pictures.filter((each) => each.category === category && each.role === role).map(({ objectId }) => objectId),
        );
      expect(objects('test').size).toBe(2);
      expect([...objects('train')].filter((id) => objects('test').has(id))).toEqual([]);
    }
  });

  it('divides objects whose views were put in two categories', () => {
    const mixed = run({ kind: 'move-pictures', ids: ['papier0-1'], category: 'pmd' }).project;
    const { pictures } = run({ kind: 'split', testShare: 0.5, seed: 1 }, mixed).project;
    expect(new Set(pictures.filter(({ objectId }) => objectId === 'papier0').map(({ role }) => role)).size).toBe(1);
  });
});

describe('categories', () => {
  it('adds and renames, with clean names', () => {
    const added = run({ kind: 'add-category', id: 'glas', name: '  Glas ' }).project;
    expect(added.categories[2]).toEqual({ id: 'glas', name: 'Glas' });
    expect(run({ kind: 'rename-category', id: 'glas', name: 'Restafval' }, added).project.categories[2]!.name).toBe(
      'Restafval',
    );
  });

  it('lets a category change the case of its own name', () => {
    expect(run({ kind: 'rename-category', id: 'pmd', name: 'pmd' }).project.categories[1]!.name).toBe('pmd');
  });

  it('keeps the pictures of a removed category, unsorted, and says so', () => {
    const { project: changed, effects } = run({ kind: 'remove-category', id: 'pmd' });
    expect(changed.categories.map(({ id }) => id)).toEqual(['papier']);
    expect(changed.pictures).toHaveLength(16);
    expect(changed.pictures.filter(({ category }) => category === null)).toHaveLength(8);
    expect(effects).toMatchObject([{ kind: 'pictures-unsorted', category: 'PMD' }]);
  });
});

describe('settings and the project', () => {
  it('changes some settings and keeps the rest', () => {
    const { settings } = run({ kind: 'change-settings', settings: { layer: 'embedding', perCategory: 5 } }).project;
    expect(settings).toEqual({ ...project.settings, layer: 'embedding', perCategory: 5 });
  });

  it('keeps the time of the change, and the project itself when nothing changes', () => {
    expect(run({ kind: 'rename-project', name: 'Nieuw' }).project).toMatchObject({
      name: 'Nieuw',
      updatedAt: START + 1,
      createdAt: START,
    });
    for (const command of [
      { kind: 'rename-project', name: ' Proef ' },
      { kind: 'change-settings', settings: { seed: project.settings.seed } },
      { kind: 'rename-category', id: 'pmd', name: 'PMD' },
      { kind: 'move-pictures', ids: ['papier0-0'], category: 'papier' },
      { kind: 'change-role', ids: ['papier0-0'], role: 'train' },
      { kind: 'remove-pictures', ids: [] },
    ] satisfies Command[]) {
      expect(run(command).project).toBe(project);
    }
  });

  it('goes back to the start, keeping its own name and id', () => {
    const start = exampleProject(2, 1);
    const changed = run({ kind: 'reset', start }, { ...project, name: 'Mijn werk' }).project;
    expect(changed).toMatchObject({ id: 'proef', name: 'Mijn werk', pictures: start.pictures, trained: null });
  });
});

describe('refused, with nothing changed', () => {
  it.each<[Command, string]>([
    [{ kind: 'add-category', id: 'x', name: ' pApIeR ' }, 'name-taken'],
    [{ kind: 'add-category', id: 'pmd', name: 'Glas' }, 'id-taken'],
    [{ kind: 'add-category', id: '../x', name: 'Glas' }, 'id-invalid'],
    [{ kind: 'rename-category', id: 'pmd', name: 'Papier' }, 'name-taken'],
    [{ kind: 'rename-category', id: 'pmd', name: '  ' }, 'name-empty'],
    [{ kind: 'rename-category', id: 'pmd', name: 'x'.repeat(41) }, 'name-too-long'],
    [{ kind: 'rename-category', id: 'glas', name: 'Glas' }, 'unknown-category'],
    [{ kind: 'remove-category', id: 'glas' }, 'unknown-category'],
    [{ kind: 'move-pictures', ids: ['papier0-0'], category: 'glas' }, 'unknown-category'],
    [{ kind: 'move-pictures', ids: ['weg'], category: 'pmd' }, 'unknown-picture'],
    [{ kind: 'remove-pictures', ids: ['weg'] }, 'unknown-picture'],
    [{ kind: 'change-role', ids: ['weg'], role: 'test' }, 'unknown-picture'],
    [{ kind: 'add-pictures', pictures: [picture('a', 0, { category: 'glas' })] }, 'unknown-category'],
    [{ kind: 'add-pictures', pictures: [picture('a/..', 0)] }, 'id-invalid'],
    [
      { kind: 'add-pictures', pictures: Array.from({ length: 1985 }, (_, i) => picture('veel', i)) },
      'too-many-pictures',
    ],
    [{ kind: 'rename-project', name: '' }, 'name-empty'],
    [{ kind: 'change-settings', settings: { l2: -1 } }, 'settings-invalid'],
    [{ kind: 'change-settings', settings: { perCategory: 0 } }, 'settings-invalid'],
    [{ kind: 'change-settings', settings: { seed: 0.5 } }, 'settings-invalid'],
    [
      {
        kind: 'change-settings',
        settings: { method: { kind: 'gradient-descent', learningRate: 0, epochs: 1, batchSize: 1 } },
      },
      'settings-invalid',
    ],
  ])('%j: %s', (command, code) => {
    const before = structuredClone(project);
    expect(() => run(command)).toThrow(expect.objectContaining({ name: 'ProjectError', code }) as Error);
    expect(project).toEqual(before);
  });

  it('refuses a thirteenth category', () => {
    let many = project;
    for (let i = 0; i < 10; i++) many = run({ kind: 'add-category', id: `c${i}`, name: `Bak ${i}` }, many).project;
    expect(() => run({ kind: 'add-category', id: 'c10', name: 'Bak 10' }, many)).toThrow('at most 12');
  });
});
