import { unpackHead } from '@core/project/head-text';
import { writeModelFile, type BackboneReference } from '@core/project/model-file';
import {
  isProjectZip,
  PROJECT_FILE_EXTENSION,
  PROJECT_FILE_LIMITS,
  readProjectFile,
  writeProjectFile,
  type StoredPicture,
} from '@core/project/project-file';
import type { Project, TrainedRecord } from '@core/project/types';
import { readDirectory } from '@core/project/zip/directory';
import { blobSource } from '@core/project/zip/source';
import { modelWords } from '@i18n/project';
import { contentId } from './content-id';

/** A file to give to the reader. */
export interface Download {
  blob: Blob;
  name: string;
}

/** A name as every file system takes it: "Groente & fruit!" becomes "groente-fruit". */
export function fileName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'project';
}

/**
 * A project with its own pictures as one file.
 *
 * @param store where the pictures are
 * @throws ProjectFileError `picture-missing` when the store lacks one
 */
export async function exportProject(
  project: Project,
  store: { picture(blobId: string): Promise<StoredPicture | undefined> },
): Promise<Download> {
  const parts = await writeProjectFile(project, async (blobId) => (await store.picture(blobId))?.bytes);
  return { blob: new Blob(parts, { type: 'application/zip' }), name: fileName(project.name) + PROJECT_FILE_EXTENSION };
}

/**
 * What a zip is: a project of the Lab, or (it is hoped) folders of pictures.
 *
 * @throws ProjectFileError when it is no zip
 */
export async function kindOfZip(file: Blob): Promise<'project' | 'folders'> {
  const { files, total } = PROJECT_FILE_LIMITS;
  const entries = await readDirectory(blobSource(file), { files: files * 2, total: total * 10 });
  return isProjectZip(entries) ? 'project' : 'folders';
}

/**
 * A project out of a file, as a new one; nothing is stored yet (`LabStore.create` does).
 *
 * @throws ProjectFileError saying what is wrong with the file
 */
export function importProject(
  file: Blob,
  id: string,
  at: number,
): Promise<{ project: Project; pictures: StoredPicture[] }> {
  return readProjectFile(blobSource(file), { id, at, contentId });
}

/** The trained head as a TensorFlow.js model, with the names that the categories have now. */
export async function exportModel(
  project: Project & { trained: TrainedRecord },
  backbone: BackboneReference,
  at: number,
): Promise<Download> {
  const { head, latest } = project.trained;
  const now = new Map(project.categories.map(({ id, name }) => [id, name]));
  const categories = latest.categories.map(({ id, name }) => now.get(id) ?? name);
  const parts = await writeModelFile({ ...unpackHead(head), categories }, backbone, modelWords, at);
  return { blob: new Blob(parts, { type: 'application/zip' }), name: `${fileName(project.name)}-model.zip` };
}
