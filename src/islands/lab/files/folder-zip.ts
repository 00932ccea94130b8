import { readFolders } from '@core/project/zip/folders';
import { readDirectory, type ZipEntry, type ZipLimits } from '@core/project/zip/directory';
import { blobSource } from '@core/project/zip/source';
import { unpack } from '@core/project/zip/unpack';
import { INTAKE_LIMITS, type IntakeFile } from './intake';

/** Photos come one by one out of the zip, so a large one does no harm. */
const LIMITS: ZipLimits = { files: 5000, total: 4_000_000_000 };

/** Pictures to take in, per folder of a zip. */
export interface FolderFiles {
  /** Name for the category; null for files outside any folder. */
  folder: string | null;
  files: IntakeFile[];
}

/**
 * The files of a zip with a folder of pictures per category, ready for `intake`; each is unpacked when its turn comes.
 *
 * @throws ProjectFileError when it is no such zip
 */
export async function openFolderZip(zip: Blob): Promise<FolderFiles[]> {
  const source = blobSource(zip);
  const { folders, loose } = readFolders(await readDirectory(source, LIMITS));
  const toFile = (entry: ZipEntry): IntakeFile => ({
    name: entry.name,
    file: async () => new Blob([await unpack(source, entry, INTAKE_LIMITS.bytes)]),
  });
  const found: FolderFiles[] = folders.map(({ name, files }) => ({ folder: name, files: files.map(toFile) }));
  return loose.length > 0 ? [...found, { folder: null, files: loose.map(toFile) }] : found;
}
