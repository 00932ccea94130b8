import { pageLock, pageLocks } from '../protocol';

/** Whether a page of another version than this is open, in any tab or frame of this site. */
async function otherVersionOpen(locks: LockManager, scope: string, version: string): Promise<boolean> {
  const { held = [] } = await locks.query();
  const [any, own] = [pageLocks(scope), pageLock(scope, version)];
  return held.some(({ name }) => name?.startsWith(any) && name !== own);
}

export interface CleanUpOptions {
  cache: Cache;
  /** Keys of all that this version may keep. */
  keep: ReadonlySet<string>;
  scope: string;
  version: string;
  locks: LockManager;
  /** Whether a next version is being installed or waits: its files are in the same cache. */
  nextVersion: boolean;
}

/**
 * Throws away the files of older versions, once no page of theirs is open: such a page may still ask for parts that it
 * has not loaded yet, and those are no longer on the server.
 *
 * @returns whether it did
 */
export async function cleanUp({ cache, keep, scope, version, locks, nextVersion }: CleanUpOptions): Promise<boolean> {
  if (nextVersion || (await otherVersionOpen(locks, scope, version))) return false;
  for (const request of await cache.keys()) if (!keep.has(request.url)) await cache.delete(request);
  return true;
}
