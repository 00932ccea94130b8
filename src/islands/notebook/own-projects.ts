import { decodePicture, pageSurface } from '@engine/decode';
import type { SupplyList } from '@engine/notebook/supplies';
import type { StoredPicture } from '@core/project/project-file';
import type { Picture, Project } from '@core/project/types';
import type { ProjectSummary } from '../lab/storage';
import type { LabBackend } from '../lab/storage/backend';
import { bring, fromFiles, type Brought, type OwnLabels, type OwnPicture } from './own-pictures';

/** What the lesson brings: its pictures, and what they show. */
export interface Lesson {
  supplies: SupplyList;
  alts: Readonly<Record<string, string>>;
}

/** The lab's store on this device; asked anew each time, so that it never stands in the lab's way. */
async function withStore<T>(work: (store: LabBackend) => Promise<T>): Promise<T> {
  const { openBackend } = await import('../lab/storage/open-backend');
  const { backend } = await openBackend();
  try {
    return await work(backend);
  } finally {
    backend.close();
  }
}

/** Projects of the lab on this device that can be opened, the latest first. */
export function labProjects(): Promise<ProjectSummary[]> {
  return withStore(async (store) => {
    const { listProjects } = await import('../lab/storage/library');
    return (await listProjects(store, new Map())).filter(({ problem }) => problem === null);
  });
}

/** All pictures of a project, with their labels. */
function bringProject(
  { pictures, categories }: Project,
  read: (blobId: string) => Promise<StoredPicture | undefined>,
  { supplies, alts }: Lesson,
): Promise<Brought> {
  const known = new Map(supplies.pictures.map((sample) => [sample.id, sample]));
  const names = new Map(categories.map((category) => [category.id, category.name]));
  const surface = pageSurface();
  const one = async (picture: Picture): Promise<OwnPicture | null> => {
    const { id, source, category, role, objectId: object } = picture;
    const labels = { category: names.get(category ?? '') ?? '', categoryKey: category ?? '', split: role, object };
    if (source.kind === 'sample') {
      const sample = known.get(source.sampleId);
      if (!sample) return null;
      const { url, name, kind } = sample;
      const pixels = await decodePicture(await (await fetch(url)).blob(), name, surface);
      const shown = { url, alt: alts[sample.id] ?? picture.alt };
      const origin = { kind: 'sample', sampleId: sample.id } as const;
      return { kernel: { id, name, kind, ...labels, shown: true, pixels }, shown, origin };
    }
    const stored = await read(source.blobId);
    if (!stored) return null;
    const blob = new Blob([stored.bytes], { type: stored.type });
    const pixels = await decodePicture(blob, source.name, surface);
    const shown = { url: URL.createObjectURL(blob), alt: picture.alt };
    const origin = { kind: 'stored', picture: stored } as const;
    return { kernel: { id, name: source.name, kind: '', ...labels, shown: true, pixels }, shown, origin };
  };
  return bring(pictures, ({ source, alt }) => (source.kind === 'sample' ? alt : source.name), one);
}

/** All pictures of a project of the lab, with their labels; undefined when it is not on this device. */
export function fromProject(id: string, lesson: Lesson): Promise<(Brought & { project: Project }) | undefined> {
  return withStore(async (store) => {
    const { readProject } = await import('../lab/storage/library');
    const found = await readProject(store, id);
    if (!found) return undefined;
    const { project } = found;
    return { ...(await bringProject(project, (blobId) => store.picture(blobId), lesson)), project };
  });
}

/**
 * The pictures of a project that was saved, with their labels, or those of a zip with a folder per category, which
 * then is their label.
 *
 * @throws ProjectFileError saying what is wrong with the file
 */
export async function fromZip(zip: Blob, labels: OwnLabels, lesson: Lesson): Promise<Brought> {
  const [{ importProject, kindOfZip }, { openFolderZip }] = await Promise.all([
    import('../lab/files/project-files'),
    import('../lab/files/folder-zip'),
  ]);
  if ((await kindOfZip(zip)) === 'project') {
    const { project, pictures } = await importProject(zip, 'uit-een-bestand', Date.now());
    const byId = new Map(pictures.map((picture) => [picture.blobId, picture]));
    return bringProject(project, (blobId) => Promise.resolve(byId.get(blobId)), lesson);
  }
  const all: Brought = { pictures: [], failed: [] };
  for (const { folder, files } of await openFolderZip(zip)) {
    const { pictures, failed } = await fromFiles(files, { ...labels, category: folder ?? labels.category });
    all.pictures.push(...pictures);
    all.failed = [...all.failed, ...failed];
  }
  return all;
}
