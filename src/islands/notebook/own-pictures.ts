import type { KernelPicture } from '@engine/notebook/protocol';
import type { SupplyList } from '@engine/notebook/supplies';
import { decodePicture, pageSurface } from '@engine/decode';
import type { Picture, Project } from '@core/project/types';
import type { ProjectSummary } from '../lab/storage';
import type { ShownPicture } from './shown-picture';

/** Most pictures of the reader in a notebook: each takes 200 kB of memory, twice. */
export const MAX_OWN = 400;

/** A picture of the reader: for the kernel, and for the screen. */
export interface OwnPicture {
  kernel: KernelPicture;
  shown: ShownPicture;
}

/** Pictures that were brought in, and the names of those that could not be. */
export interface Brought {
  pictures: OwnPicture[];
  failed: readonly string[];
}

let made = 0;
/** Ids that differ between visits too: what was seen in a picture is remembered by its id. */
const newId = () => `eigen-${Date.now().toString(36)}-${(made++).toString(36)}`;

/** Decodes one after the other: a phone has no memory for more at once. */
async function bring<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  one: (item: T) => Promise<OwnPicture | null>,
): Promise<Brought> {
  const pictures: OwnPicture[] = [];
  const failed = items.slice(MAX_OWN).map(nameOf);
  for (const item of items.slice(0, MAX_OWN)) {
    const picture = await one(item).catch(() => null);
    if (picture) pictures.push(picture);
    else failed.push(nameOf(item));
  }
  return { pictures, failed };
}

/** What pictures from the device are for. */
export interface OwnLabels {
  /** Name of the category; '' for none. */
  category: string;
  split: KernelPicture['split'];
  /** Whether all are of one object, which then stays on one side of train and test. */
  together: boolean;
}

/** Pictures from the device. Nothing of them leaves the page. */
export function fromFiles(files: readonly File[], { category, split, together }: OwnLabels): Promise<Brought> {
  const surface = pageSurface();
  const all = newId();
  const nameOf = ({ name }: File) => name;
  return bring(files, nameOf, async (file) => {
    const id = newId();
    const object = together ? all : id;
    const name = file.name.replace(/\.[^.]*$/, '');
    const pixels = await decodePicture(file, file.name, surface);
    const base = { id, name, kind: '', category, categoryKey: category, object, pixels };
    return {
      kernel: { ...base, split, shown: true },
      shown: { url: URL.createObjectURL(file), alt: name },
    };
  });
}

/** The lab's store on this device; asked anew each time, so that it never stands in the lab's way. */
async function withStore<T>(work: (store: import('../lab/storage/backend').LabBackend) => Promise<T>): Promise<T> {
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

/** All pictures of a project of the lab, with their labels; undefined when it is not on this device. */
export function fromProject(
  id: string,
  { pictures: samples }: SupplyList,
  alts: Readonly<Record<string, string>>,
): Promise<(Brought & { project: Project }) | undefined> {
  const known = new Map(samples.map((sample) => [sample.id, sample]));
  const surface = pageSurface();
  return withStore(async (store) => {
    const { readProject } = await import('../lab/storage/library');
    const found = await readProject(store, id);
    if (!found) return undefined;
    const { project } = found;
    const names = new Map(project.categories.map((category) => [category.id, category.name]));
    const one = async (picture: Picture): Promise<OwnPicture | null> => {
      const { source, category, role, objectId: object } = picture;
      const labels = { category: names.get(category ?? '') ?? '', categoryKey: category ?? '', split: role, object };
      if (source.kind === 'sample') {
        const sample = known.get(source.sampleId);
        if (!sample) return null;
        const { url, name, kind } = sample;
        const pixels = await decodePicture(await (await fetch(url)).blob(), name, surface);
        const shown = { url, alt: alts[sample.id] ?? picture.alt };
        return { kernel: { id: picture.id, name, kind, ...labels, shown: true, pixels }, shown };
      }
      const stored = await store.picture(source.blobId);
      if (!stored) return null;
      const blob = new Blob([stored.bytes], { type: stored.type });
      const pixels = await decodePicture(blob, source.name, surface);
      const shown = { url: URL.createObjectURL(blob), alt: picture.alt };
      return { kernel: { id: picture.id, name: source.name, kind: '', ...labels, shown: true, pixels }, shown };
    };
    const nameOf = ({ source, alt }: Picture) => (source.kind === 'sample' ? alt : source.name);
    return { ...(await bring(project.pictures, nameOf, one)), project };
  });
}
