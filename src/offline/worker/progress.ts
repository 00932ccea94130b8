import type { KeepingProgress } from '../protocol';
import type { CacheEntry } from './files';

/** Tells all pages of the site how far the keeping of these files is, a hundred times at most. */
export function progressTo(clients: Clients, entries: readonly CacheEntry[]) {
  const sizes = new Map(entries.map(({ address, bytes }) => [address, bytes]));
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  let kept = 0;
  let told = -1;

  async function tell(share: number): Promise<void> {
    const message: KeepingProgress = { kind: 'keeping', share };
    for (const page of await clients.matchAll({ type: 'window', includeUncontrolled: true })) page.postMessage(message);
  }

  function add(bytes: number): void {
    kept += bytes;
    const percent = Math.floor((100 * kept) / total);
    if (percent === told) return;
    told = percent;
    void tell(percent / 100);
  }

  return {
    add,
    /** The file at this address is there, fetched now or before. */
    done: (address: string): void => add(sizes.get(address) ?? 0),
  };
}
