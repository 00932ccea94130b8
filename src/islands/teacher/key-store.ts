import { openDB } from 'idb';
import { fromBase64, toBase64, type BuildKey } from '@core/seal';

/** Sites on one origin, each in a folder of its own, must not take each other's keys. */
const NAME = `dwengo-leerkracht ${import.meta.env.BASE_URL}`;
const STORE = 'keys';
const ONLY = 'key';

const database = () => openDB(NAME, 1, { upgrade: (db) => void db.createObjectStore(STORE) });

/** What was asked, or undefined where the browser keeps nothing (blocked in a frame, a private window). */
async function quietly<T>(ask: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

/**
 * Keeps a key on this device. The browser holds it such that it opens pages but cannot be read out.
 *
 * @returns whether that worked
 */
export async function remember(key: BuildKey): Promise<boolean> {
  const put = async () => {
    const db = await database();
    await db.put(STORE, key, ONLY);
    db.close();
    return true;
  };
  return (await quietly(put)) ?? false;
}

/** The key that this device keeps. */
export function remembered(): Promise<BuildKey | undefined> {
  return quietly(async () => {
    const db = await database();
    const key = (await db.get(STORE, ONLY)) as BuildKey | undefined;
    db.close();
    return key;
  });
}

/** Keeps the secret until this tab is closed, so that the next teacher page opens by itself. */
export async function keepInTab(master: Uint8Array): Promise<void> {
  await quietly(() => sessionStorage.setItem(NAME, toBase64(master)));
}

/** The secret that this tab keeps. */
export function keptInTab(): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return quietly(() => {
    const text = sessionStorage.getItem(NAME);
    return text ? fromBase64(text) : undefined;
  });
}

/** Takes every key from this tab and from this device. */
export async function forget(): Promise<void> {
  await quietly(() => sessionStorage.removeItem(NAME));
  await quietly(async () => {
    const db = await database();
    await db.delete(STORE, ONLY);
    db.close();
  });
}
