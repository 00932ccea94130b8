import { deleteDB } from 'idb';
import { siteUrl } from './urls';

/** What this site stores, for where it shares its address with other sites. */
const DATABASES = /^(dwengo-|notebooks$)/;
const KEYS = /^(dwengo-|onderzoek|leerkracht|deck-)/;
/** Where the browser does not list its databases (Firefox before 126). */
const KNOWN_DATABASES = ['dwengo-labo', 'notebooks', 'dwengo-keuring'];

/** Milliseconds that a database may take before another tab is taken to hold it. */
const PATIENCE = 3000;

export type WipeResult = 'done' | 'blocked' | 'refused';

/** Whether the whole address is this site's, so that all that is stored under it is too. */
const ownsAddress = () => siteUrl('') === '/';

async function databaseNames(): Promise<string[]> {
  const listed = (await indexedDB.databases?.().catch(() => undefined)) ?? KNOWN_DATABASES.map((name) => ({ name }));
  return listed.flatMap(({ name }) => (name && (ownsAddress() || DATABASES.test(name)) ? [name] : []));
}

/** @returns whether it is gone; one that another tab holds goes when that tab does */
async function deleteDatabase(name: string): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false));
  return Promise.race([deleteDB(name).then(() => true), late]);
}

function wipeKeys(storage: Storage): void {
  for (const key of Object.keys(storage)) if (ownsAddress() || KEYS.test(key)) storage.removeItem(key);
}

async function wipeOffline(): Promise<void> {
  const scope = new URL(siteUrl(''), location.href).href;
  for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) {
    if (registration.scope === scope) await registration.unregister();
  }
  for (const name of await caches.keys()) if (ownsAddress() || name.endsWith(scope)) await caches.delete(name);
}

/** Deletes everything that this site stored in this browser. */
export async function wipeEverything(): Promise<WipeResult> {
  try {
    wipeKeys(localStorage);
    wipeKeys(sessionStorage);
    // This page looks again at what is kept; the browser tells other tabs.
    dispatchEvent(new StorageEvent('storage'));
    if ('caches' in globalThis) await wipeOffline();
    const gone = await Promise.all((await databaseNames()).map(deleteDatabase));
    return gone.every(Boolean) ? 'done' : 'blocked';
  } catch {
    return 'refused';
  }
}
