import type { LabBackend } from './backend';
import { idbBackend } from './idb-backend';
import { memoryBackend } from './memory-backend';
import { reasonOf, type StorageReason } from './status';

/** A place for the work, and why it is only memory, if so. */
export interface Opened {
  backend: LabBackend;
  reason: StorageReason | null;
}

/** How to open; the defaults are those of a page. */
export interface OpenOptions {
  /** Whether the browser has IndexedDB; may throw, as browsers do where it is forbidden. */
  available?: () => boolean;
  open?: () => Promise<LabBackend>;
  /** Milliseconds: some browsers never answer in a frame, and another tab may hold the database. */
  timeout?: number;
}

/** Opens the browser's storage, or memory when there is none to be had. Never fails. */
export async function openBackend({
  available = () => globalThis.indexedDB !== undefined,
  open = idbBackend,
  timeout = 4000,
}: OpenOptions = {}): Promise<Opened> {
  const inMemory = (reason: StorageReason): Opened => ({ backend: memoryBackend(), reason });
  try {
    if (!available()) return inMemory('unavailable');
    const opening = open();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), timeout)));
    const backend = await Promise.race([opening, late]);
    clearTimeout(timer);
    if (backend) return { backend, reason: null };
    // When it answers after all, nobody listens: a project must not be half here and half there.
    opening.then(
      (unwanted) => unwanted.close(),
      () => {},
    );
    return inMemory('no-answer');
  } catch (error) {
    return inMemory(reasonOf(error));
  }
}
