import type { KernelPicture } from '@engine/notebook/protocol';
import { decodePicture, pageSurface } from '@engine/decode';
import type { StoredPicture } from '@core/project/project-file';
import { baseName } from '../lab/files/own-pictures';
import type { ShownPicture } from './shown-picture';

/** Most pictures of the reader in a notebook: each takes 200 kB of memory, twice. */
export const MAX_OWN = 400;

/** Where a picture comes from, for a project that it goes into. */
export type Origin =
  { kind: 'sample'; sampleId: string } | { kind: 'stored'; picture: StoredPicture } | { kind: 'file'; file: Blob };

/** A picture of the reader: for the kernel, and for the screen. */
export interface OwnPicture {
  kernel: KernelPicture;
  shown: ShownPicture;
  origin: Origin;
}

/** Pictures that were brought in, and the names of those that could not be. */
export interface Brought {
  pictures: OwnPicture[];
  failed: readonly string[];
}

let made = 0;
/** Ids that differ between visits too: what was seen in a picture is remembered by its id. */
const newId = () => `eigen-${Date.now().toString(36)}-${(made++).toString(36)}`;

/** Brings in one after the other: a phone has no memory for more at once. */
export async function bring<T>(
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

/** A picture from the device; one in a zip is unpacked when its turn comes. */
export interface OwnFile {
  name: string;
  file: Blob | (() => Promise<Blob>);
}

/** Pictures from the device. Nothing of them leaves the page. */
export function fromFiles(files: readonly OwnFile[], { category, split, together }: OwnLabels): Promise<Brought> {
  const surface = pageSurface();
  const all = newId();
  const nameOf = ({ name }: OwnFile) => name;
  return bring(files, nameOf, async ({ name: fileName, file: given }) => {
    const file = typeof given === 'function' ? await given() : given;
    const id = newId();
    const object = together ? all : id;
    const name = baseName(fileName);
    const pixels = await decodePicture(file, fileName, surface);
    const base = { id, name, kind: '', category, categoryKey: category, object, pixels };
    return {
      kernel: { ...base, split, shown: true },
      shown: { url: URL.createObjectURL(file), alt: name },
      origin: { kind: 'file', file },
    };
  });
}
