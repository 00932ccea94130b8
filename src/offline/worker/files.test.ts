import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeCache, keysOf } from './fake-cache';
import { cacheEntry, complete, shareOf } from './files';

const BASE = 'https://les.example/sub/sw.js';
const page = cacheEntry({ url: 'labo/index.html', revision: 'r2', bytes: 10 }, BASE);
const script = cacheEntry({ url: '_astro/a.1.js', revision: null, bytes: 5 }, BASE);
afterEach(() => vi.unstubAllGlobals());

describe('files on the device', () => {
  it('have their version in the key, unless it is in their name', () => {
    expect(page.key).toBe('https://les.example/sub/labo/index.html?__WB_REVISION__=r2');
    expect(script.key).toBe(script.address);
  });

  it('are counted; an older version of a file is not this file', async () => {
    const cache = fakeCache([script.key, page.key.replace('r2', 'r1')]);
    expect(await shareOf(cache, [page, script])).toEqual({ files: 2, missing: 1, bytes: 15 });
  });

  it('are completed with only what is missing', async () => {
    const fetch = vi.fn(async () => new Response('fresh'));
    vi.stubGlobal('fetch', fetch);
    const cache = fakeCache([script.key]);
    const bytes: number[] = [];
    await complete(cache, [page, script], (more) => bytes.push(more));
    expect(bytes).toEqual([10]);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(await keysOf(cache)).toEqual([script.key, page.key]);
  });

  it('are not completed with an error page', async () => {
    vi.stubGlobal('fetch', async () => new Response('gone', { status: 404 }));
    const cache = fakeCache();
    await expect(complete(cache, [page], () => {})).rejects.toThrow('status 404');
    expect(await keysOf(cache)).toEqual([]);
  });
});
