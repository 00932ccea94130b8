import type { Project } from '@core/project/types';
import type { LabBackend } from '../../lab/storage/backend';
import { listProjects, readProject } from '../../lab/storage/library';
import { openBackend } from '../../lab/storage/open-backend';
import { loadLessonSet } from './sets';
import type { Picture, PictureSet } from './picture';

/** A project of the lab that can be experimented with. */
export interface OwnProject {
  id: string;
  name: string;
}

/** Reads the lab's storage and closes it: another tab may have the lab open, and nothing here writes. */
async function reading<T>(read: (backend: LabBackend) => Promise<T>): Promise<T> {
  const { backend } = await openBackend();
  try {
    return await read(backend);
  } finally {
    backend.close();
  }
}

/** The lab's projects on this device with at least two categories and a picture, the latest first. */
export function listOwnProjects(): Promise<OwnProject[]> {
  return reading(async (backend) =>
    (await listProjects(backend, new Map()))
      .filter(({ problem, pictures, categories }) => !problem && pictures > 0 && categories.length >= 2)
      .map(({ id, name }) => ({ id, name })),
  );
}

/** The reader's pictures with an address for the screen; `release` gives the addresses back. */
export interface OwnPictures extends PictureSet {
  /** Pictures whose pixels are gone. */
  missing: number;
  release: () => void;
}

/**
 * The pictures of a project of the lab.
 *
 * @throws Error when there is no such project or it cannot be read
 */
export function loadOwnPictures({ id }: OwnProject): Promise<OwnPictures> {
  return reading(async (backend) => {
    const found = await readProject(backend, id);
    if (!found) throw new Error(`Expected project "${id}" in the lab's storage, found none.`);
    return picturesOf(found.project, backend);
  });
}

async function picturesOf(project: Project, backend: LabBackend): Promise<OwnPictures> {
  const samples = new Map((await loadLessonSet()).pictures.map((picture) => [picture.id, picture]));
  const urls: string[] = [];
  const read = async ({ id, source, objectId, category, role, alt }: Project['pictures'][number]) => {
    const split = role === 'ask' ? null : role;
    if (source.kind === 'sample') {
      const sample = samples.get(source.sampleId);
      return sample && { ...sample, objectId, category, split };
    }
    const stored = await backend.picture(source.blobId);
    if (!stored) return undefined;
    const file = new Blob([stored.bytes], { type: stored.type });
    const url = URL.createObjectURL(file);
    urls.push(url);
    const unknown = { kind: '', kindName: null, background: null, light: null };
    return { ...unknown, id, url, file, alt, objectId, category, split } satisfies Picture;
  };
  const found: (Picture | undefined)[] = await Promise.all(project.pictures.map(read));
  const pictures = found.flatMap((picture) => (picture ? [picture] : []));
  return {
    name: project.name,
    categories: project.categories,
    pictures,
    missing: found.length - pictures.length,
    release: () => urls.forEach((url) => URL.revokeObjectURL(url)),
  };
}
