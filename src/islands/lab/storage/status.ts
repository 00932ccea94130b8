/** Why work is not, or not where one expects it, stored; what a pupil reads is looked up by it. */
export type StorageReason =
  /** The browser has no IndexedDB. */
  | 'unavailable'
  /** Settings of the browser or the frame forbid storing. */
  | 'blocked'
  /** The database never answered. */
  | 'no-answer'
  /** Opening or writing failed in another way. */
  | 'failed'
  /** No room left on the device. */
  | 'no-room';

export interface StorageStatus {
  /**
   * `saved`: all is stored. `saving`: something is on its way. `memory-only`: all works, but is lost when the page
   * closes. `full`: what fitted is stored, the rest is in memory.
   */
  state: 'saved' | 'saving' | 'memory-only' | 'full';
  /** Null when saved or saving. */
  reason: StorageReason | null;
}

/** What an error of the browser's storage means. */
export function reasonOf(error: unknown): StorageReason {
  const name = error instanceof Error ? error.name : '';
  // Firefox calls it NS_ERROR_DOM_QUOTA_REACHED in old versions.
  if (name === 'QuotaExceededError' || name.includes('QUOTA')) return 'no-room';
  // What Chromium says in a frame of another site, where it lets such frames keep nothing.
  const denied = name === 'UnknownError' && /denied permission/.test((error as Error).message);
  return denied || name === 'SecurityError' || name === 'NotAllowedError' ? 'blocked' : 'failed';
}

/** Whether a page is in a frame of another site: the browser then keeps its storage apart from that of the site itself. */
export function inForeignFrame(page: Pick<Window, 'self' | 'top'> = window): boolean {
  if (page.self === page.top) return false;
  try {
    return page.top?.location.origin !== page.self.location.origin;
  } catch {
    return true;
  }
}
