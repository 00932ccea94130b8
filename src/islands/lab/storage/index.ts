import { LabStore } from './lab-store';
import { openBackend } from './open-backend';
import { watchTabs } from './tab-lock';

export type { FeatureRecord } from './backend';
export { LabStore } from './lab-store';
export type { ProjectSummary } from './library';
export { newId } from './new-id';
export type { Copied } from './project-writer';
export { inForeignFrame, type StorageReason, type StorageStatus } from './status';

/** The page's store; falls back on memory and never fails. */
export async function openLabStore(): Promise<LabStore> {
  return new LabStore(await openBackend(), { onlyTab: watchTabs() });
}

/**
 * Writes what waits when the page is hidden or left: the last moment that a phone gives.
 *
 * @returns how to stop
 */
export function saveWhenHidden(store: LabStore, page: Document = document): () => void {
  const onChange = () => {
    if (page.visibilityState === 'hidden') void store.flush();
  };
  page.addEventListener('visibilitychange', onChange);
  return () => page.removeEventListener('visibilitychange', onChange);
}
