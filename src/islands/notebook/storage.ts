import { openDB, type IDBPDatabase } from 'idb';
import type { SavedNotebook } from '@core/notebook/versions';

const STORE = 'work';

/** Where a reader's changes are kept, per notebook. Works, but forgets, where the browser allows no storage. */
export class NotebookStorage {
  private database: Promise<IDBPDatabase | null> | null = null;

  /** What was kept; undefined when nothing was or nothing can be read. Not checked: it may be of an older version. */
  async read(name: string): Promise<unknown> {
    try {
      return await (await this.open())?.get(STORE, name);
    } catch {
      return undefined;
    }
  }

  /** Keeps, or with null forgets. @returns false when the browser refused */
  async write(name: string, saved: SavedNotebook | null): Promise<boolean> {
    try {
      const database = await this.open();
      if (!database) return false;
      if (saved) await database.put(STORE, saved, name);
      else await database.delete(STORE, name);
      return true;
    } catch {
      return false;
    }
  }

  private open(): Promise<IDBPDatabase | null> {
    this.database ??= openDB('notebooks', 1, { upgrade: (database) => void database.createObjectStore(STORE) }).catch(
      () => null,
    );
    return this.database;
  }
}
