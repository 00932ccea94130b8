import type { Page } from '@playwright/test';
import type { Row } from './row';

/** A browser that cannot keep work from the start. */
export interface NoStorageRow extends Row {
  /** Runs in the page before anything else. */
  before: () => void;
}

const GO_ON = 'Je kunt gewoon verder werken, maar als je deze pagina sluit, is je werk weg. Bewaar het als bestand.';

export const NO_STORAGE: readonly NoStorageRow[] = [
  {
    id: 'opslag geen',
    input: 'a browser without IndexedDB',
    sees: `Je browser kan niets bewaren. ${GO_ON}`,
    before: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  },
  {
    id: 'opslag verboden',
    input: 'a browser that forbids IndexedDB',
    sees: `Je browser mag hier niets bewaren (door een instelling, of omdat de les in een andere site staat). ${GO_ON}`,
    before: () =>
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      }),
  },
  {
    id: 'opslag zwijgt',
    input: 'a database that never answers',
    sees: `De opslag van je browser antwoordt niet. ${GO_ON}`,
    before: () => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (...args) {
        const request = open.apply(this, args);
        // Heard here first, and by nobody else.
        for (const name of ['success', 'error', 'upgradeneeded'])
          request.addEventListener(name, (event) => event.stopImmediatePropagation());
        return request;
      };
    },
  },
  {
    id: 'opslag nieuwer',
    input: 'a database of a newer version of the site',
    sees: `Bewaren lukt niet. ${GO_ON}`,
    before: () => {
      const { open } = IDBFactory.prototype;
      // A first look makes it, at a version that is not there yet; the Lab then asks for its own, which is older.
      open.call(indexedDB, 'dwengo-labo', 99);
    },
  },
];

/** What goes wrong with storage while work goes on. */
export const STORAGE = {
  full: { id: 'opslag vol', input: 'no room left on the device', sees: 'Er is geen plaats meer op dit toestel.' },
  halfway: {
    id: 'opslag halverwege',
    input: 'a database that fails in the middle of writing',
    sees: 'Bewaren lukt niet.',
  },
  closed: {
    id: 'opslag dicht',
    input: 'a database that the browser closes while the Lab is open',
    sees: 'Alles is bewaard op dit toestel.',
  },
  record: {
    id: 'opslag kapot',
    input: 'a stored project that is damaged, beside a good one',
    sees: 'Het project in dit bestand klopt niet en wordt niet geopend.',
  },
  picture: {
    id: 'opslag foto weg',
    input: 'a stored picture that the browser lost',
    sees: '1 foto kon het model niet bekijken. De training ging door zonder.',
  },
  tabs: {
    id: 'opslag twee tabs',
    input: 'two tabs that change the same project',
    sees: 'Dit project werd ook in een ander venster gewijzigd.',
  },
  web: { id: 'opslag web', input: 'localStorage and sessionStorage that throw, on every kind of page', sees: '' },
} as const satisfies Record<string, Row>;

/** Makes each write of IndexedDB fail, until the answer is called. */
export async function failWrites(page: Page, how: 'full' | 'halfway'): Promise<() => Promise<void>> {
  await page.evaluate((kind) => {
    const { put, add } = IDBObjectStore.prototype;
    const full = () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
    const halfway = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      const request = put.apply(this, args);
      // Written, and then taken back with all else of its transaction.
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    };
    IDBObjectStore.prototype.put = kind === 'full' ? full : halfway;
    IDBObjectStore.prototype.add = kind === 'full' ? full : halfway;
    Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
  }, how);
  return () => page.evaluate(() => (window as unknown as { makeRoom(): void }).makeRoom());
}

/** Changes what is stored behind the Lab's back. */
export function damage(page: Page, what: 'copy-project' | 'lose-picture'): Promise<void> {
  return page.evaluate(async (kind) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const database = await done(indexedDB.open('dwengo-labo'));
    const store = kind === 'copy-project' ? 'projects' : 'pictures';
    const all = database.transaction(store, 'readwrite').objectStore(store);
    if (kind === 'copy-project') {
      const project = { version: 1, name: 'Stuk', categories: 'geen lijst', updatedAt: Date.now() + 1e6 };
      await done(all.put({ id: 'stuk', revision: 1, blobs: [], project }));
    } else await done(all.delete((await done(all.getAllKeys()))[0]!));
    database.close();
  }, what);
}
