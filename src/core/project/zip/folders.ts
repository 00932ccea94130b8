import { ProjectFileError } from '../file-error';
import { MAX_CATEGORIES, MAX_NAME } from '../limits';
import { cleanName, nameKey } from '../names';
import type { ZipEntry } from './directory';
import { commonRoot, realFiles } from './real-files';

/** A folder that becomes a category. */
export interface PictureFolder {
  /** A valid name for a category, unique in the zip. */
  name: string;
  files: ZipEntry[];
}

/** What a zip with a folder of pictures per category holds. */
export interface FolderContents {
  folders: PictureFolder[];
  /** Files outside any folder. */
  loose: ZipEntry[];
}

/**
 * Sorts the files of a zip by folder: `Papier/a.jpg` goes to Papier, as does `Papier/buiten/b.jpg`. One folder around
 * everything is seen through, but only when there are folders in it: a zip of the folder Papier alone is Papier.
 *
 * @throws ProjectFileError `no-pictures` or `too-many-folders`
 */
export function readFolders(entries: readonly ZipEntry[]): FolderContents {
  const files = realFiles(entries);
  const root = commonRoot(files);
  const seeThrough = files.some(({ name }) => name.slice(root.length).includes('/'));
  if (files.length === 0) throw new ProjectFileError('no-pictures', 'Expected folders with pictures, found no files.');
  const folders = new Map<string, PictureFolder>();
  const loose: ZipEntry[] = [];
  for (const file of files) {
    const path = seeThrough ? file.name.slice(root.length) : file.name;
    const slash = path.indexOf('/');
    const name = slash > 0 ? path.slice(0, slash).trim().slice(0, MAX_NAME) : '';
    if (name.trim() === '') {
      loose.push(file);
      continue;
    }
    const folder = folders.get(nameKey(name)) ?? { name: cleanName(name), files: [] };
    folder.files.push(file);
    folders.set(nameKey(name), folder);
  }
  if (folders.size > MAX_CATEGORIES) {
    throw new ProjectFileError(
      'too-many-folders',
      `Expected at most ${MAX_CATEGORIES} folders, found ${folders.size}.`,
      {
        found: folders.size,
        most: MAX_CATEGORIES,
      },
    );
  }
  return { folders: [...folders.values()], loose };
}
