import type { KeptFile, KeptShare } from '../protocol';

/** A file of the list with its absolute address, and the key under which this version of it is in the cache. */
export interface CacheEntry extends KeptFile {
  address: string;
  key: string;
}

/** Cache keys as Workbox makes them: two versions of a file can be there side by side. */
export function cacheEntry(file: KeptFile, base: string): CacheEntry {
  const address = new URL(file.url, base).href;
  const key = new URL(address);
  if (file.revision) key.searchParams.set('__WB_REVISION__', file.revision);
  return { ...file, address, key: key.href };
}

/** Entries that are not in the cache. */
export async function missingFrom(cache: Cache, entries: readonly CacheEntry[]): Promise<CacheEntry[]> {
  const there = new Set((await cache.keys()).map(({ url }) => url));
  return entries.filter(({ key }) => !there.has(key));
}

export async function shareOf(cache: Cache, entries: readonly CacheEntry[]): Promise<KeptShare> {
  return {
    files: entries.length,
    missing: (await missingFrom(cache, entries)).length,
    bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/**
 * Fetches what is missing, one file at a time and after everything else on the line.
 *
 * @param onBytes bytes that were just added
 * @throws TypeError without network; Error when the server does not have a file
 */
export async function complete(
  cache: Cache,
  entries: readonly CacheEntry[],
  onBytes: (bytes: number) => void,
): Promise<void> {
  for (const { address, key, bytes } of await missingFrom(cache, entries)) {
    const response = await fetch(address, { cache: 'no-cache', credentials: 'same-origin', priority: 'low' });
    if (!response.ok) throw new Error(`Expected ${address} on the server, found status ${response.status}.`);
    await cache.put(key, response);
    onBytes(bytes);
  }
}
