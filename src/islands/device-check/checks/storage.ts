import { deleteDB, openDB } from 'idb';
import { gradeRoom } from '@core/device-check/grade';
import { deviceCheck } from '@i18n/device-check';
import { room } from '@i18n/format';
import type { Finding } from './types';

const DATABASE = 'dwengo-keuring';
const STORE = 'proef';
/** Milliseconds: some browsers never answer in a frame. */
const TIMEOUT = 4000;

/** Writes a megabyte, reads it back after opening anew, and removes it. */
async function writeAndRead(): Promise<boolean> {
  const open = () => openDB(DATABASE, 1, { upgrade: (database) => void database.createObjectStore(STORE) });
  const written = new Uint8Array(1e6).map((_, i) => (i * 7) % 251);
  const first = await open();
  await first.put(STORE, written, 'bytes');
  first.close();
  const second = await open();
  const read = (await second.get(STORE, 'bytes')) as Uint8Array | undefined;
  second.close();
  await deleteDB(DATABASE);
  return read?.length === written.length && read.every((byte, i) => byte === written[i]);
}

const soon = <T>(work: Promise<T>): Promise<T | null> =>
  Promise.race([work, new Promise<null>((resolve) => setTimeout(resolve, TIMEOUT, null))]);

/** Whether what a pupil makes is still there tomorrow. */
export async function checkStorage(): Promise<Finding> {
  const { storage: words } = deviceCheck;
  const works = await soon(writeAndRead()).catch(() => false);
  if (!works) return { grade: 'mind', text: words.blocked };
  const manager = navigator.storage as StorageManager | undefined;
  const estimate = await manager?.estimate?.().catch(() => undefined);
  const lasting = (await manager?.persisted?.().catch(() => false)) ?? false;
  const bytes = estimate?.quota === undefined ? undefined : estimate.quota - (estimate.usage ?? 0);
  const grade = gradeRoom(bytes);
  const shown = bytes === undefined ? null : room(bytes);
  return { grade, text: grade === 'good' ? words.good(shown, lasting) : words.little(shown!) };
}
