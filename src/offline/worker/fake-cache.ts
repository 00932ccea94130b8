/** What the service worker uses of a `Cache`, in memory, for tests. */
export function fakeCache(keys: readonly string[] = []): Cache {
  const all = new Map(keys.map((key) => [key, new Response(`kept ${key}`)]));
  const keyOf = (request: RequestInfo | URL) => (request instanceof Request ? request.url : String(request));
  const cache: Pick<Cache, 'keys' | 'match' | 'put' | 'delete'> = {
    keys: async () => [...all.keys()].map((key) => new Request(key)),
    match: async (request) => all.get(keyOf(request))?.clone(),
    put: async (request, response) => void all.set(keyOf(request), response),
    delete: async (request) => all.delete(keyOf(request)),
  };
  return cache as Cache;
}

export const keysOf = async (cache: Cache) => (await cache.keys()).map(({ url }) => url);
