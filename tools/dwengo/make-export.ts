import { contentHash, makeObjects, objectFile, type Sources } from './objects';
import { makePath } from './path';
import { OBJECTS, PATHS, type ExportFiles, type LearningObject } from './types';
import { staleVersions, versionOf, type Change, type Current, type Versions } from './versions';

/** Hashes are of an export for this address: where the site is must not change a version. */
const ANYWHERE = 'https://example.org/';

/** Objects that stand apart from the learning path, for editors who want only that. */
const APART = (object: LearningObject) => object.source === null || object.name === 'labo';

export interface Export {
  files: ExportFiles;
  /** In the order of their numbers, with the versions they are exported with. */
  objects: LearningObject[];
  inPath: LearningObject[];
  current: Current[];
  /** Objects whose version has to go up first. */
  stale: Change[];
}

/**
 * The export for Dwengo.
 *
 * @param base address of the site, https, with a slash at the end
 * @param locked versions of the last export
 * @param image of the learning path: PNG as base64
 */
export function makeExport(sources: Sources, base: string, locked: Versions, image: string): Export {
  const current = makeObjects(sources, ANYWHERE).map((object) => ({
    hruid: object.metadata.hruid,
    version: object.source === null ? null : object.metadata.version,
    hash: contentHash(object),
  }));
  const objects = makeObjects(sources, base).map((object, i) => ({
    ...object,
    metadata: { ...object.metadata, version: versionOf(current[i]!, locked) },
  }));
  const files: ExportFiles = new Map();
  for (const [i, object] of objects.entries()) {
    const { file, text } = objectFile(object);
    files.set(`${OBJECTS}/${String(i + 1).padStart(2, '0')}-${object.name}/${file}`, text);
  }
  const inPath = objects.filter((object) => !APART(object));
  const path = makePath(inPath, image);
  files.set(`${PATHS}/${path.hruid}.json`, `${JSON.stringify(path, null, 2)}\n`);
  return { files, objects, inPath, current, stale: staleVersions(current, locked) };
}
