import { ProjectFileError } from './file-error';
import { parseProject } from './parse';
import { storedFormat } from './sniff/sniff';
import type { Project } from './types';
import { readDirectory, type ZipEntry } from './zip/directory';
import { commonRoot, realFiles } from './zip/real-files';
import type { ZipSource } from './zip/source';
import { unpack } from './zip/unpack';
import { writeZip, type ZipFile } from './zip/write';

/**
 * How project files end. A plain zip, and named as one: every computer and school filter lets it through, and a pupil
 * can open it to see the own pictures; the part in front tells which program takes it whole.
 */
export const PROJECT_FILE_EXTENSION = '.dwengo-labo.zip';

const FORMAT = 'dwengo-labo';
const PROJECT_JSON = 'project.json';
/** Own pictures are kept at 640 px, so these are ample. */
export const PROJECT_FILE_LIMITS = { files: 4000, total: 500_000_000, json: 16_000_000, picture: 5_000_000 };

/** A picture's pixels, as a project keeps them. */
export interface StoredPicture {
  blobId: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Ids of the blobs that a project uses, each once, in the order of the pictures. */
export function blobIdsOf({ pictures }: Pick<Project, 'pictures'>): string[] {
  return [...new Set(pictures.flatMap(({ source }) => (source.kind === 'own' ? [source.blobId] : [])))];
}

/**
 * A project with its own pictures as one zip: `project.json` and `pictures/<blob id>.<jpg, png or webp>`. Samples are
 * named, not included: they come with the site.
 *
 * @param read the bytes of a picture
 * @returns parts for a Blob
 * @throws ProjectFileError `picture-missing` when `read` has none, or none that is a picture
 */
export async function writeProjectFile(
  project: Project,
  read: (blobId: string) => Promise<Uint8Array | undefined>,
): Promise<Uint8Array<ArrayBuffer>[]> {
  async function* files(): AsyncGenerator<ZipFile> {
    const text = JSON.stringify({ format: FORMAT, project }, null, 1);
    yield { name: PROJECT_JSON, bytes: new TextEncoder().encode(text) };
    for (const blobId of blobIdsOf(project)) {
      const bytes = await read(blobId);
      const format = bytes && storedFormat(bytes);
      if (!format)
        throw new ProjectFileError('picture-missing', `Picture "${blobId}" is not in the store.`, { file: blobId });
      yield { name: `pictures/${blobId}.${format.extension}`, bytes };
    }
  }
  return writeZip(files(), project.updatedAt);
}

/** Whether a zip is a project of the Lab (else it may be one of folders). */
export function isProjectZip(entries: readonly ZipEntry[]): boolean {
  const files = realFiles(entries);
  const root = commonRoot(files);
  return files.some(({ name }) => name === root + PROJECT_JSON || name === PROJECT_JSON);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError('Expected no field __proto__.');
      return value;
    });
  } catch (error) {
    throw new ProjectFileError('not-json', `${PROJECT_JSON}: ${(error as Error).message}`, { file: PROJECT_JSON });
  }
}

/** What `readProjectFile` needs besides the file. */
export interface ImportOptions {
  /** Id for the project: an import is always a new one. */
  id: string;
  /** Now, in milliseconds since 1970. */
  at: number;
  /** The id that these bytes must have: the same as when the picture was taken in. */
  contentId(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
}

/**
 * The project in a file, under a new id, with its pictures. All of it is checked before anything is given back: there
 * is no half import.
 *
 * @throws ProjectFileError saying what is wrong with the file
 */
export async function readProjectFile(
  source: ZipSource,
  { id, at, contentId }: ImportOptions,
): Promise<{ project: Project; pictures: StoredPicture[] }> {
  const files = realFiles(await readDirectory(source, PROJECT_FILE_LIMITS));
  const root = files.some(({ name }) => name === PROJECT_JSON) ? '' : commonRoot(files);
  const json = files.find(({ name }) => name === root + PROJECT_JSON);
  if (!json) throw new ProjectFileError('no-project', `Expected ${PROJECT_JSON} in the zip, found none.`);
  const envelope = parseJson(await unpack(source, json, PROJECT_FILE_LIMITS.json)) as {
    format?: unknown;
    project?: unknown;
  } | null;
  if (envelope?.format !== FORMAT) {
    throw new ProjectFileError('project-malformed', `Expected format "${FORMAT}".`, { field: 'format' });
  }
  const project = parseProject(envelope.project);
  const entries = new Map(files.map((entry) => [entry.name.replace(/\.(jpg|png|webp)$/, ''), entry]));
  const pictures: StoredPicture[] = [];
  for (const blobId of blobIdsOf(project)) {
    const entry = entries.get(`${root}pictures/${blobId}`);
    if (!entry)
      throw new ProjectFileError('picture-missing', `Picture "${blobId}" is not in the zip.`, { file: blobId });
    const bytes = await unpack(source, entry, PROJECT_FILE_LIMITS.picture);
    const format = storedFormat(bytes);
    if (!format || (await contentId(bytes)) !== blobId) {
      throw new ProjectFileError('picture-altered', `"${entry.name}" is not the picture that was saved.`, {
        file: entry.name,
      });
    }
    pictures.push({ blobId, type: format.type, bytes });
  }
  return { project: { ...project, id, updatedAt: at }, pictures };
}
