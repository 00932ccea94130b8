import type { CacheEntry } from './files';

export interface RequestOptions {
  core: readonly CacheEntry[];
  later: readonly CacheEntry[];
  /** Where the site begins, absolute, with a slash at the end. */
  scope: string;
  openCache: () => Promise<Cache>;
}

/**
 * Decides what a request of a page gets.
 *
 * @returns a function that gives the answer, or undefined to leave the request to the browser
 */
export function answerTo({ core, later, scope, openCache }: RequestOptions) {
  const kept = new Map(core.map((entry) => [entry.address, entry.key]));
  const onUse = new Map(later.map((entry) => [entry.address, entry.key]));
  const pageAt = (address: string) => kept.get(address.endsWith('/') ? `${address}index.html` : address);

  /** Files of pages of an older version are in the cache too, under their own names. */
  async function fromCache(key: string, request: Request): Promise<Response> {
    return (await (await openCache()).match(key)) ?? fetch(request);
  }

  async function keepOnUse(key: string, event: FetchEvent): Promise<Response> {
    const cache = await openCache();
    const found = await cache.match(key);
    if (found) return found;
    const response = await fetch(event.request);
    // A full disk is no reason to refuse Python itself.
    if (response.ok) event.waitUntil(cache.put(key, response.clone()).catch(() => undefined));
    return response;
  }

  async function pageFromNetwork(request: Request, address: string): Promise<Response> {
    try {
      return await fetch(request);
    } catch (error) {
      if (pageAt(`${address}/`)) return Response.redirect(`${address}/`);
      const offline = kept.get(`${scope}offline/index.html`);
      const page = offline && (await (await openCache()).match(offline));
      if (!page) throw error;
      return page;
    }
  }

  return (event: FetchEvent): Promise<Response> | undefined => {
    const { request } = event;
    // The device check measures the line: what asks for no cache gets none.
    if (request.method !== 'GET' || request.cache === 'no-store' || !request.url.startsWith(scope)) return undefined;
    const address = request.url.split(/[?#]/, 1)[0]!;
    const key = pageAt(address);
    if (key) return fromCache(key, request);
    const python = onUse.get(address);
    if (python) return keepOnUse(python, event);
    if (address.startsWith(`${scope}_astro/`)) return fromCache(address, request);
    return request.mode === 'navigate' ? pageFromNetwork(request, address) : undefined;
  };
}
