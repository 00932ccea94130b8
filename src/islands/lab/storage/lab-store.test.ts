import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyCommand } from '@core/project/apply';
import { exampleProject, START } from '@core/project/fixture';
import type { StoredPicture } from '@core/project/project-file';
import type { Project } from '@core/project/types';
import type { LabBackend } from './backend';
import { withFaults } from './faults';
import { LabStore } from './lab-store';
import { memoryBackend } from './memory-backend';
import type { StorageStatus } from './status';

const project = exampleProject(2, 1);
const stored = (blobId: string): StoredPicture => ({ blobId, type: 'image/jpeg', bytes: Uint8Array.of(1, 2, 3) });
const quota = new DOMException('full', 'QuotaExceededError');
const lost = new DOMException('gone', 'UnknownError');

let number = 0;
/** A tab on a database that other tabs may share. */
function tab(database: LabBackend, more: { now?: () => number; onlyTab?: () => Promise<boolean> } = {}) {
  const backend = withFaults(database);
  const store = new LabStore({ backend, reason: null }, { now: () => START, newId: () => `id${++number}`, ...more });
  const states: string[] = [];
  store.onStatus((status) => states.push(status.state));
  return { backend, store, states };
}

const renamed = (of: Project, name: string) => applyCommand(of, { kind: 'rename-project', name }, START + 1).project;
const namesIn = async (store: LabStore) => (await store.list()).map(({ name }) => name).toSorted();

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('autosave', () => {
  it('writes once, after a rest, and only what changed', async () => {
    const { backend, store, states } = tab(memoryBackend());
    await store.create(project);
    backend.calls.length = 0;
    states.length = 0;
    for (let i = 0; i < 5; i++) store.save(renamed(project, `Naam ${i}`));
    expect(store.status).toEqual({ state: 'saving', reason: null } satisfies StorageStatus);
    expect(backend.calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(backend.calls).toEqual(['putProject']);
    expect(states).toEqual(['saving', 'saved']);
    expect(await namesIn(store)).toEqual(['Naam 4']);
  });

  it('does not wait forever for a pupil who never rests', async () => {
    const { backend, store } = tab(memoryBackend());
    await store.create(project);
    backend.calls.length = 0;
    for (let i = 0; i < 50; i++) {
      store.save(renamed(project, `Naam ${i}`));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(backend.calls).toEqual(['putProject']);
  });

  it('does not write what it has just opened', async () => {
    const { backend, store } = tab(memoryBackend());
    await store.create(project);
    const opened = await store.open('proef');
    backend.calls.length = 0;
    store.save(opened!);
    await vi.advanceTimersByTimeAsync(5000);
    expect(backend.calls).toEqual([]);
    expect(store.status.state).toBe('saved');
  });

  it('writes pictures before the project that names them, each once', async () => {
    const { backend, store } = tab(memoryBackend());
    store.addPictures([stored('a'), stored('b')]);
    store.save(project);
    expect(await store.picture('a')).toEqual(stored('a'));
    await store.flush();
    expect(backend.calls.filter((call) => call.startsWith('put'))).toEqual(['putPictures', 'putProject']);
    store.save(renamed(project, 'Anders'));
    await store.flush();
    expect(backend.calls.filter((call) => call.startsWith('put'))).toEqual(['putPictures', 'putProject', 'putProject']);
    expect(await store.picture('b')).toEqual(stored('b'));
  });

  it('writes a change that comes while it is writing', async () => {
    const database = memoryBackend();
    const { backend, store } = tab(database);
    await store.create(project);
    const { putProject } = backend;
    backend.putProject = (...written) => {
      if (written[0].name === 'Eerst') store.save(renamed(project, 'Daarna'));
      return putProject(...written);
    };
    store.save(renamed(project, 'Eerst'));
    await store.flush();
    expect((await tab(database).store.open('proef'))!.name).toBe('Eerst');
    expect(store.status.state).toBe('saving');
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.status.state).toBe('saved');
    expect((await tab(database).store.open('proef'))!.name).toBe('Daarna');
  });
});

describe('full or failing storage', () => {
  it('makes room by forgetting features, and then fits', async () => {
    const database = memoryBackend();
    const { backend, store } = tab(database);
    await store.create(project);
    backend.fail('putPictures', quota);
    backend.clearFeatures = async () => backend.fail('putPictures', null);
    store.addPictures([stored('a')]);
    await store.flush();
    expect(store.status).toEqual({ state: 'saved', reason: null });
    expect(await tab(database).store.picture('a')).toEqual(stored('a'));
  });

  it('goes on in memory when there is no room, says so, saves the labels alone, and writes all once there is room', async () => {
    const database = memoryBackend();
    const { backend, store } = tab(database);
    await store.create(project);
    backend.fail('putPictures', quota);
    store.addPictures([stored('a')]);
    store.save(renamed(project, 'Met label'));
    await store.flush();
    expect(store.status).toEqual({ state: 'full', reason: 'no-room' });
    expect(await store.picture('a')).toEqual(stored('a'));
    const other = tab(database).store;
    expect(await other.picture('a')).toBeUndefined();
    expect((await other.open('proef'))!.name).toBe('Met label');
    backend.fail('putPictures', null);
    await store.flush();
    expect(store.status.state).toBe('saved');
    expect(await other.picture('a')).toEqual(stored('a'));
  });

  it('keeps work that cannot be written while another project is opened', async () => {
    const { backend, store } = tab(memoryBackend());
    await store.create(project);
    const second = await store.create({ ...project, id: 'tweede', name: 'Tweede' });
    await store.open('proef');
    backend.fail('putProject', lost);
    store.save(renamed(project, 'Niet bewaard'));
    expect((await store.open('tweede'))!.name).toBe(second.name);
    expect(store.status).toEqual({ state: 'memory-only', reason: 'failed' });
    expect(await namesIn(store)).toEqual(['Niet bewaard', 'Tweede']);
    expect((await store.open('proef'))!.name).toBe('Niet bewaard');
    backend.fail('putProject', null);
    await store.flush();
    expect(store.status.state).toBe('saved');
  });

  it('works on memory alone and never calls that saved', async () => {
    const store = new LabStore({ backend: memoryBackend(), reason: 'blocked' }, { now: () => START });
    expect(store.status).toEqual({ state: 'memory-only', reason: 'blocked' });
    await store.create(project, [stored('a')]);
    expect(store.status).toEqual({ state: 'memory-only', reason: 'blocked' });
    expect((await store.open('proef'))!.name).toBe('Proef');
    expect(await store.picture('a')).toEqual(stored('a'));
  });

  it('does without features that cannot be kept, and gives no picture that cannot be read', async () => {
    const { backend, store } = tab(memoryBackend());
    for (const method of ['features', 'putFeatures', 'picture', 'collectGarbage'] as const) backend.fail(method, lost);
    const features = { logits: Float32Array.of(1), embedding: Float32Array.of(2) };
    await store.rememberFeatures([{ backboneId: 'klein', pictureId: 'a', ...features }]);
    expect(await store.features('klein', ['a'])).toEqual(new Map());
    expect(await store.picture('a')).toBeUndefined();
    expect(await store.collectGarbage(new Set())).toBe(0);
  });
});

describe('two tabs on one project', () => {
  it('keeps both: the later one goes on as a copy, once', async () => {
    const database = memoryBackend();
    const [one, two] = [tab(database), tab(database)];
    await one.store.create(project);
    const inOne = (await one.store.open('proef'))!;
    const inTwo = (await two.store.open('proef'))!;
    const copies: object[] = [];
    two.store.onCopied((copied) => copies.push(copied));

    one.store.save({ ...inOne, updatedAt: START + 1 });
    await one.store.flush();
    const changed = applyCommand(inTwo, { kind: 'remove-category', id: 'pmd' }, START + 2).project;
    two.store.save(changed);
    await two.store.flush();

    expect(copies).toEqual([{ from: 'proef', copy: { id: expect.any(String) as string, name: 'Proef (kopie)' } }]);
    // The page may not know yet that it works on a copy.
    two.store.save({ ...changed, updatedAt: START + 3 });
    await two.store.flush();
    expect(copies).toHaveLength(1);
    expect(await namesIn(one.store)).toEqual(['Proef', 'Proef (kopie)']);
    expect((await one.store.open('proef'))!.categories).toHaveLength(2);
    const [copy] = (await one.store.list()).filter(({ name }) => name === 'Proef (kopie)');
    expect(await one.store.open(copy!.id)).toMatchObject({ updatedAt: START + 3, categories: [{ id: 'papier' }] });
    // And the first tab still owns the original.
    one.store.save(renamed(inOne, 'Van één'));
    await one.store.flush();
    expect(await namesIn(two.store)).toContain('Proef (kopie)');
  });

  it('takes turns without a copy when each opens what the other wrote', async () => {
    const database = memoryBackend();
    const [one, two] = [tab(database), tab(database)];
    await one.store.create(project);
    two.store.save(renamed((await two.store.open('proef'))!, 'B'));
    await two.store.flush();
    one.store.save(renamed((await one.store.open('proef'))!, 'C'));
    await one.store.flush();
    expect(await namesIn(one.store)).toEqual(['C']);
  });

  it('brings work back that another tab deleted while it went on', async () => {
    const database = memoryBackend();
    const [one, two] = [tab(database), tab(database)];
    await one.store.create(project);
    await two.store.open('proef');
    await one.store.remove('proef');
    two.store.save(renamed(project, 'Nog hier'));
    await two.store.flush();
    expect(await namesIn(one.store)).toEqual(['Nog hier']);
  });
});

describe('the list of projects', () => {
  it('gives every new project a name of its own', async () => {
    const { store } = tab(memoryBackend());
    await store.create(project);
    expect((await store.create({ ...project, id: 'b' })).name).toBe('Proef (2)');
  });

  it('keeps no project that it could not open again', async () => {
    const { store } = tab(memoryBackend());
    const twice = { ...project, pictures: [...project.pictures, project.pictures[0]!] };
    await expect(store.create(twice)).rejects.toMatchObject({ code: 'id-taken' });
    expect(await store.list()).toEqual([]);
  });

  it('renames and duplicates without touching the original', async () => {
    const { store } = tab(memoryBackend());
    await store.create(project);
    const copy = (await store.duplicate('proef'))!;
    await store.rename(copy.id, 'Tweeling');
    expect(await namesIn(store)).toEqual(['Proef', 'Tweeling']);
    expect((await store.open(copy.id))!.pictures).toEqual(project.pictures);
    await expect(store.rename(copy.id, ' ')).rejects.toThrow('Expected a name');
    expect(await store.duplicate('weg')).toBeUndefined();
  });

  it('deletes for good, also when the page still saves', async () => {
    const { store } = tab(memoryBackend());
    await store.create(project);
    store.save(renamed(project, 'Te laat'));
    await store.remove('proef');
    store.save(renamed(project, 'Veel te laat'));
    await store.flush();
    expect(await store.list()).toEqual([]);
    expect(await store.open('proef')).toBeUndefined();
  });

  it('lists a project of a newer version of the site, without opening or losing it', async () => {
    const { store } = tab(memoryBackend());
    await store.create({ ...project, version: 99 as 1 });
    expect(await store.list()).toMatchObject([{ id: 'proef', name: 'Proef', problem: { code: 'version-too-new' } }]);
    await expect(store.open('proef')).rejects.toMatchObject({ code: 'version-too-new' });
  });
});

describe('garbage', () => {
  const MINUTE = 60_000;
  const blobs = exampleProject(2, 1).pictures.map(({ id }) => id);

  async function withGarbage(onlyTab: boolean, age: number) {
    let now = START;
    const { store } = tab(memoryBackend(), { now: () => now, onlyTab: () => Promise.resolve(onlyTab) });
    await store.create(project, ['oud', 'undo', ...blobs].map(stored));
    await store.rememberFeatures([
      { backboneId: 'klein', pictureId: 'oud', logits: Float32Array.of(1), embedding: Float32Array.of(1) },
    ]);
    now += age;
    return { store, gone: await store.collectGarbage(new Set(['undo'])) };
  }

  it('clears what no project nor the undo history needs, with its features', async () => {
    const { store, gone } = await withGarbage(true, 11 * MINUTE);
    expect(gone).toBe(1);
    expect(await store.picture('oud')).toBeUndefined();
    expect((await store.features('klein', ['oud'])).size).toBe(0);
    for (const id of ['undo', ...blobs]) expect(await store.picture(id)).toEqual(stored(id));
  });

  it.each([
    ['what is young', true, 9 * MINUTE, 0],
    ['what another tab may need', false, 60 * MINUTE, 0],
    ['nothing of yesterday', false, 25 * 60 * MINUTE, 1],
  ])('keeps %s', async (_, onlyTab, age, expected) => {
    expect((await withGarbage(onlyTab, age)).gone).toBe(expected);
  });

  it('keeps what a project needs that could not be written', async () => {
    let now = START;
    const { backend, store } = tab(memoryBackend(), { now: () => now, onlyTab: () => Promise.resolve(true) });
    backend.fail('putProject', lost);
    store.addPictures(blobs.map(stored));
    store.save(project);
    await store.flush();
    now += 11 * MINUTE;
    expect(await store.collectGarbage(new Set())).toBe(0);
  });
});
