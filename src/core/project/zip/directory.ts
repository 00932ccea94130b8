import { ProjectFileError } from '../file-error';
import { entryName } from './entry-name';
import type { ZipSource } from './source';

/** What a zip may hold, so that a hostile one cannot fill the memory. */
export interface ZipLimits {
  files: number;
  /** Bytes of all files unpacked. */
  total: number;
}

/** A file in a zip, as its directory describes it. */
export interface ZipEntry {
  name: string;
  /** Bytes unpacked, and packed. */
  size: number;
  packedSize: number;
  /** 0: stored, 8: deflate. */
  method: number;
  crc: number;
  /** Where its local header starts. */
  offset: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
/** The end record may be followed by a comment of this many bytes. */
const MAX_COMMENT = 0xffff;
/** Room in the directory per file: a header, a long name and some extra fields. */
const DIRECTORY_ROOM = 4096;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The end record (PKWARE APPNOTE 4.3.16), searched from the end as a comment may follow it. */
async function findEnd(source: ZipSource): Promise<DataView> {
  const tail = await source.read(Math.max(0, source.size - END_SIZE - MAX_COMMENT), source.size);
  const view = viewOf(tail);
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    const ends = view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === tail.length;
    if (ends) return viewOf(tail.subarray(at));
  }
  const head = source.size >= 4 ? viewOf(await source.read(0, 4)).getUint32(0, true) : 0;
  if (head === LOCAL)
    throw new ProjectFileError('truncated', 'Expected the directory at the end of the zip, found none.');
  throw new ProjectFileError('not-a-zip', 'Expected a zip file, found something else.');
}

/**
 * The files in a zip, from its directory; folders are left out. Nothing is unpacked yet.
 *
 * @throws ProjectFileError when it is no zip, is damaged, or holds more than the limits
 */
export async function readDirectory(source: ZipSource, limits: ZipLimits): Promise<ZipEntry[]> {
  const end = await findEnd(source);
  const count = end.getUint16(10, true);
  const size = end.getUint32(12, true);
  const start = end.getUint32(16, true);
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) {
    throw new ProjectFileError('zip-unsupported', 'Expected a zip under 4 GB, found zip64.');
  }
  if (start + size > source.size)
    throw new ProjectFileError('truncated', 'The directory of the zip is not inside the file.');
  if (count > limits.files || size > (limits.files + 1) * DIRECTORY_ROOM) {
    throw new ProjectFileError('too-many-files', `Expected at most ${limits.files} files, found ${count}.`, {
      found: count,
      most: limits.files,
    });
  }
  const bytes = await source.read(start, start + size);
  const entries = [...parseDirectory(bytes, count)].filter(({ name }) => !name.endsWith('/'));
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > limits.total) {
    throw new ProjectFileError('too-large', `Expected at most ${limits.total} bytes unpacked, found ${total}.`, {
      found: total,
      most: limits.total,
    });
  }
  const names = new Set<string>();
  for (const { name } of entries) {
    if (names.has(name))
      throw new ProjectFileError('corrupt', `Expected names that differ, found "${name}" twice.`, { file: name });
    names.add(name);
  }
  return entries;
}

function* parseDirectory(bytes: Uint8Array, count: number): Generator<ZipEntry> {
  const view = viewOf(bytes);
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_SIZE > bytes.length || view.getUint32(at, true) !== CENTRAL) {
      throw new ProjectFileError('corrupt', `The directory of the zip is damaged at file ${i}.`);
    }
    const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bytes.length) throw new ProjectFileError('corrupt', `The directory of the zip is damaged at file ${i}.`);
    const name = entryName(bytes.subarray(at + CENTRAL_SIZE, nameEnd));
    const method = view.getUint16(at + 10, true);
    const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (encrypted || (method !== 0 && method !== 8)) {
      throw new ProjectFileError('zip-unsupported', `Expected deflate without a password, found method ${method}.`, {
        file: name,
      });
    }
    yield {
      name,
      method,
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    at = next;
  }
}

/** Where the packed bytes of a file start: after its local header, of which name and extra field have their own length. */
export async function dataStart(source: ZipSource, { name, offset, packedSize }: ZipEntry): Promise<number> {
  if (offset + 30 > source.size)
    throw new ProjectFileError('truncated', `"${name}" is not inside the zip.`, { file: name });
  const header = viewOf(await source.read(offset, offset + 30));
  if (header.getUint32(0, true) !== LOCAL)
    throw new ProjectFileError('corrupt', `"${name}" has no header.`, { file: name });
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + packedSize > source.size)
    throw new ProjectFileError('truncated', `"${name}" is not inside the zip.`, { file: name });
  return start;
}
