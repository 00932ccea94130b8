const NAME = 'dwengo-labo';

/**
 * Tells whether this is the only tab with the Lab, for as long as the page lives. Without Web Locks nobody knows, so
 * the answer is no.
 */
export function watchTabs(
  locks: Pick<LockManager, 'request' | 'query'> | undefined = navigator.locks,
): () => Promise<boolean> {
  // Held until the page goes: the browser lets go of it then.
  locks?.request(NAME, { mode: 'shared' }, () => new Promise(() => {})).catch(() => {});
  return async () => {
    try {
      const state = await locks?.query();
      return state?.held?.filter(({ name }) => name === NAME).length === 1;
    } catch {
      return false;
    }
  };
}
