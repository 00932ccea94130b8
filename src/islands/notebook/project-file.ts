import type { ProjectOutputPicture } from '@core/notebook/types';
import { ID_PATTERN, MAX_FILE_NAME } from '@core/project/limits';
import { nameKey } from '@core/project/names';
import { newProject, ownPicture, pictureOfSample } from '@core/project/new-project';
import type { StoredPicture } from '@core/project/project-file';
import type { Picture, ProjectCategory } from '@core/project/types';
import { intake } from '../lab/files/intake';
import { exportProject, type Download } from '../lab/files/project-files';
import { createShrinker, type Shrinker } from '../lab/files/shrinker';
import { newId } from '../lab/storage/new-id';
import type { Origin } from './own-pictures';

/** Where the pixels of own pictures gather, and what makes them small. */
interface Kept {
  blobs: Map<string, StoredPicture>;
  shrinker: Shrinker;
}

/** What the page knows of a picture that a cell named. */
export interface PagePicture {
  name: string;
  /** What it shows. */
  alt: string;
  object: string;
  /** Id of the category that it had at first. */
  categoryKey: string;
  category: string;
  origin: Origin;
}

/** A picture as the lab keeps it: small and without metadata; undefined when it cannot be. */
async function pictureOf(
  { name, alt, object, origin }: PagePicture,
  labels: Pick<Picture, 'category' | 'role'>,
  { blobs, shrinker }: Kept,
): Promise<Picture | undefined> {
  if (origin.kind === 'sample') {
    const sample = { id: origin.sampleId, object, alt, category: '', split: 'train' } as const;
    return { ...pictureOfSample(sample), ...labels };
  }
  let picture = origin.kind === 'stored' ? origin.picture : undefined;
  if (origin.kind === 'file') {
    const [result] = await intake([{ name, file: origin.file }], { shrinker });
    if (result && 'picture' in result) picture = result.picture;
  }
  if (!picture) return undefined;
  const { blobId } = picture;
  blobs.set(blobId, picture);
  return ownPicture({ blobId, name: name.slice(0, MAX_FILE_NAME), alt, objectId: object, ...labels });
}

/** The categories of the labels, each once however it is written; one that the page knows keeps its id. */
function categoriesOf(labels: readonly string[], known: Iterable<PagePicture>): Map<string, ProjectCategory> {
  const ids = new Map([...known].map(({ category, categoryKey }) => [nameKey(category), categoryKey]));
  const taken = new Set<string>();
  const categories = new Map<string, ProjectCategory>();
  for (const name of labels) {
    const key = nameKey(name);
    if (key === '' || categories.has(key)) continue;
    const old = ids.get(key);
    // Of a picture from the device it is the name, which need not be an id; a renamed category has left its own behind.
    const id = old !== undefined && ID_PATTERN.test(old) && !taken.has(old) ? old : newId();
    taken.add(id);
    categories.set(key, { id, name });
  }
  return categories;
}

/**
 * Pictures with the labels that a cell gave them as a file that the lab opens.
 *
 * @param find what the page knows of a picture; undefined when it is gone
 * @throws ProjectError when there are too many categories, or the name is not one
 */
export async function projectFile(
  name: string,
  labelled: readonly ProjectOutputPicture[],
  find: ReadonlyMap<string, PagePicture>,
): Promise<Download & { missing: readonly string[] }> {
  const categories = categoriesOf(
    labelled.map(({ category }) => category),
    find.values(),
  );
  const kept: Kept = { blobs: new Map(), shrinker: createShrinker() };
  const pictures: Picture[] = [];
  const missing: string[] = [];
  for (const { id, category: label, split: role } of labelled) {
    const found = find.get(id);
    const category = categories.get(nameKey(label))?.id ?? null;
    const picture = found && (await pictureOf(found, { category, role }, kept));
    if (picture) pictures.push(picture);
    else missing.push(found?.name ?? id);
  }
  kept.shrinker.close();
  const at = Date.now();
  const project = newProject({ id: newId(), name, categories: [...categories.values()], pictures, at });
  return { ...(await exportProject(project, { picture: (id) => Promise.resolve(kept.blobs.get(id)) })), missing };
}
