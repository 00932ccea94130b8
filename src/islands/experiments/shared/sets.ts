import { loadOnce } from '../../shared/load-once';
import type { PictureSet, StoredSet } from './picture';

const names = loadOnce<string[]>('data/sample-sets.json');
const loaders = new Map<string, () => Promise<StoredSet>>();

/**
 * A set of sample pictures, fetched once.
 *
 * @param name `lesson`, or a folder of content/samples
 * @returns null when the site has no such set
 * @throws Error (in the promise) when it cannot be fetched
 */
export async function loadSet(name: string): Promise<PictureSet | null> {
  if (!(await names()).includes(name)) return null;
  const load = loaders.get(name) ?? loadOnce<StoredSet>(`data/sample-sets/${name}.json`);
  loaders.set(name, load);
  return load();
}

/** The set that the lesson and the lab use. */
export async function loadLessonSet(): Promise<PictureSet> {
  return (await loadSet('lesson'))!;
}
