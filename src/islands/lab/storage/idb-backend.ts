import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { blobIdsOf } from '@core/project/project-file';
import { nextRevision, type FeatureRecord, type LabBackend, type ProjectRecord } from './backend';

/** Raised when a store or index is added; projects have a version of their own. */
const DATABASE_VERSION = 1;
export const DATABASE_NAME = 'dwengo-labo';

interface LabSchema extends DBSchema {
  projects: { key: string; value: ProjectRecord };
  /** Bytes and not a Blob: Safari has lost Blobs in private windows. */
  pictures: {
    key: string;
    value: { blobId: string; type: string; bytes: ArrayBuffer; at: number };
    indexes: { at: number };
  };
  features: { key: [string, string]; value: FeatureRecord; indexes: { pictureId: string } };
}

type Database = IDBPDatabase<LabSchema>;

function open(onClosed: () => void): Promise<Database> {
  return openDB<LabSchema>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(database) {
      database.createObjectStore('projects', { keyPath: 'id' });
      database.createObjectStore('pictures', { keyPath: 'blobId' }).createIndex('at', 'at');
      database
        .createObjectStore('features', { keyPath: ['backboneId', 'pictureId'] })
        .createIndex('pictureId', 'pictureId');
    },
    // A newer version of the site in another tab must not wait for this one.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}

/** What browsers call a connection that is no more: iOS drops it when a page was long in the background, without telling. */
const LOST = ['InvalidStateError', 'UnknownError', 'AbortError'];
const isLost = (error: unknown) => error instanceof DOMException && LOST.includes(error.name);

/**
 * The outcome of work in a transaction, once it is really written. Its own error goes first: that tells of a full disk,
 * where the requests in it only tell that they were called off.
 */
async function finished<T>(transaction: { done: Promise<void> }, work: Promise<T>): Promise<T> {
  const [worked, done] = await Promise.allSettled([work, transaction.done]);
  if (done.status === 'rejected') throw done.reason;
  if (worked.status === 'rejected') throw worked.reason;
  return worked.value;
}

/**
 * Keeps everything in IndexedDB, and opens it again when the browser closed it.
 *
 * @throws DOMException of the browser, when the database cannot be opened
 */
export async function idbBackend(): Promise<LabBackend> {
  let database: Promise<Database> | null = null;
  const connect = () => {
    database ??= open(() => (database = null)).catch((error: unknown) => {
      database = null;
      throw error;
    });
    return database;
  };
  await connect();

  async function run<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await work(await connect());
    } catch (error) {
      if (!isLost(error)) throw error;
      database = null;
      return work(await connect());
    }
  }

  return {
    kind: 'indexeddb',
    projects: () => run((db) => db.getAll('projects')),
    project: (id) => run((db) => db.get('projects', id)),
    putProject: (project, expected) =>
      run((db) => {
        // Read and write in one transaction: no other tab comes in between.
        const transaction = db.transaction('projects', 'readwrite');
        const write = async () => {
          const { id } = project;
          const revision = nextRevision(await transaction.store.get(id), expected);
          await transaction.store.put({ id, revision, blobs: blobIdsOf(project), project });
          return revision;
        };
        return finished(transaction, write());
      }),
    deleteProject: (id) => run((db) => db.delete('projects', id)),
    picture: (blobId) =>
      run(async (db) => {
        const found = await db.get('pictures', blobId);
        return found && { blobId, type: found.type, bytes: new Uint8Array(found.bytes) };
      }),
    putPictures: (pictures, at) =>
      run(async (db) => {
        const transaction = db.transaction('pictures', 'readwrite');
        const puts = pictures.map(({ blobId, type, bytes }) =>
          transaction.store.put({ blobId, type, bytes: bytes.slice().buffer, at }),
        );
        await finished(transaction, Promise.all(puts));
      }),
    collectGarbage: (keep, before) =>
      run((db) => {
        const transaction = db.transaction(['projects', 'pictures', 'features'], 'readwrite');
        const clear = async () => {
          const [pictures, features] = [transaction.objectStore('pictures'), transaction.objectStore('features')];
          const used = new Set((await transaction.objectStore('projects').getAll()).flatMap(({ blobs }) => blobs));
          const old = await pictures.index('at').getAllKeys(IDBKeyRange.upperBound(before, true));
          const garbage = old.filter((blobId) => !used.has(blobId) && !keep.has(blobId));
          for (const blobId of garbage) {
            await pictures.delete(blobId);
            for (const key of await features.index('pictureId').getAllKeys(blobId)) await features.delete(key);
          }
          return garbage.length;
        };
        return finished(transaction, clear());
      }),
    features: (backboneId, ids) =>
      run(async (db) => {
        const { store } = db.transaction('features');
        const found = await Promise.all(ids.map((id) => store.get([backboneId, id])));
        return found.filter((record) => record !== undefined);
      }),
    putFeatures: (records) =>
      run(async (db) => {
        const transaction = db.transaction('features', 'readwrite');
        await finished(transaction, Promise.all(records.map((record) => transaction.store.put(record))));
      }),
    clearFeatures: () => run((db) => db.clear('features')),
    close() {
      void database?.then((db) => db.close());
      database = null;
    },
  };
}
