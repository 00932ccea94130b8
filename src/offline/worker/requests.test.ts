import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeCache, keysOf } from './fake-cache';
import { cacheEntry } from './files';
import { answerTo } from './requests';

const SCOPE = 'https://les.example/sub/';
const entry = (url: string, revision: string | null = 'r1') => cacheEntry({ url, revision, bytes: 1 }, SCOPE);
const core = [entry('labo/index.html'), entry('offline/index.html'), entry('_astro/a.1.js', null)];
const later = [entry('pyodide/pyodide.mjs')];

/** What a page gets, as text; undefined when the request is left to the browser. */
function asker(cache = fakeCache([...core.map(({ key }) => key), `${SCOPE}_astro/old.0.js`])) {
  const find = answerTo({ core, later, scope: SCOPE, openCache: async () => cache });
  return async (url: string, mode = 'cors', init: RequestInit = {}) => {
    const request = new Request(url, init);
    // Node lets nobody make a request that navigates.
    Object.defineProperty(request, 'mode', { value: mode });
    const waits: Promise<unknown>[] = [];
    const event = { request, waitUntil: (wait: Promise<unknown>) => waits.push(wait) } as unknown as FetchEvent;
    const response = await find(event);
    await Promise.all(waits);
    return response && { text: await response.text(), status: response.status, to: response.headers.get('location') };
  };
}

const network = (answer: () => Response | Promise<Response>) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => answer()),
  );
const noNetwork = () => network(() => Promise.reject(new TypeError('no network')));
afterEach(() => vi.unstubAllGlobals());

describe('what a request gets', () => {
  it('is the kept version of a page, whatever stands behind its address', async () => {
    noNetwork();
    const get = asker();
    const page = `kept ${SCOPE}labo/index.html?__WB_REVISION__=r1`;
    expect((await get(`${SCOPE}labo/`, 'navigate'))?.text).toBe(page);
    expect((await get(`${SCOPE}labo/?van=les#foto`, 'navigate'))?.text).toBe(page);
    expect((await get(`${SCOPE}_astro/a.1.js`))?.text).toContain('a.1.js');
  });

  it('is the part that a page of an older version still needs', async () => {
    noNetwork();
    expect((await asker()(`${SCOPE}_astro/old.0.js`))?.text).toContain('old.0.js');
  });

  it('is a way to the page, or to the page that says what works, when there is no network', async () => {
    noNetwork();
    const get = asker();
    expect(await get(`${SCOPE}labo`, 'navigate')).toMatchObject({ status: 302, to: `${SCOPE}labo/` });
    expect((await get(`${SCOPE}leerkracht/`, 'navigate'))?.text).toContain('offline/index.html');
  });

  it('is left to the browser outside the site, for what sends, and for what wants no cache', async () => {
    const get = asker();
    expect(await get('https://les.example/other/')).toBeUndefined();
    expect(await get(`${SCOPE}labo/`, 'cors', { method: 'POST', body: 'x' })).toBeUndefined();
    expect(await get(`${SCOPE}labo/`, 'cors', { cache: 'no-store' })).toBeUndefined();
    expect(await get(`${SCOPE}data/unknown.json`)).toBeUndefined();
  });

  it('is Python from the network once, and from the device after that', async () => {
    network(() => new Response('python'));
    const cache = fakeCache();
    const get = asker(cache);
    expect((await get(`${SCOPE}pyodide/pyodide.mjs`))?.text).toBe('python');
    expect(await keysOf(cache)).toEqual([later[0]!.key]);
    noNetwork();
    expect((await get(`${SCOPE}pyodide/pyodide.mjs`))?.text).toBe('python');
  });

  it('keeps no failed answer', async () => {
    network(() => new Response('no', { status: 404 }));
    const cache = fakeCache();
    expect((await asker(cache)(`${SCOPE}pyodide/pyodide.mjs`))?.status).toBe(404);
    expect(await keysOf(cache)).toEqual([]);
  });
});
