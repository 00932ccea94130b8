import { describe, expect, it } from 'vitest';
import { pageLock } from '../protocol';
import { fakeCache, keysOf } from './fake-cache';
import { cleanUp } from './old-versions';

const SCOPE = 'https://les.example/a/';
const NEW = `${SCOPE}_astro/new.js`;
const OLD = `${SCOPE}_astro/old.js`;

/** Cleans up while pages hold these locks. */
async function after(held: string[], nextVersion = false): Promise<string[]> {
  const cache = fakeCache([NEW, OLD]);
  const locks = { query: async () => ({ held: held.map((name) => ({ name })) }) } as unknown as LockManager;
  await cleanUp({ cache, keep: new Set([NEW]), scope: SCOPE, version: '2', locks, nextVersion });
  return keysOf(cache);
}

describe('files of an older version', () => {
  it('go when only pages of this version are open', async () => {
    expect(await after([])).toEqual([NEW]);
    expect(await after([pageLock(SCOPE, '2')])).toEqual([NEW]);
  });

  it('stay while one of its pages is open', async () => {
    expect(await after([pageLock(SCOPE, '2'), pageLock(SCOPE, '1')])).toEqual([NEW, OLD]);
  });

  it('do not wait for pages of another site on the same address, or for other locks', async () => {
    expect(await after([pageLock('https://les.example/b/', '1'), 'labo'])).toEqual([NEW]);
  });

  it('stay while a next version is on its way, whose files are there too', async () => {
    expect(await after([], true)).toEqual([NEW, OLD]);
  });
});
