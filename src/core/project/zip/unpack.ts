import { Inflate } from 'fflate';
import { ProjectFileError } from '../file-error';
import { crc32 } from './crc';
import { dataStart, type ZipEntry } from './directory';
import type { ZipSource } from './source';

/** Packed bytes given to the inflater at once: even a bomb (1 to 1032) gives no more than 17 MB before it is stopped. */
const PIECE = 16_384;

function inflate(packed: Uint8Array, { name, size }: ZipEntry): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(size);
  let length = 0;
  const tooLong = () =>
    new ProjectFileError('corrupt', `"${name}" unpacks to more than the ${size} bytes it says.`, { file: name });
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw tooLong();
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE)
      inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch (error) {
    if (error instanceof ProjectFileError) throw error;
    throw new ProjectFileError('corrupt', `"${name}" cannot be unpacked: ${String(error)}.`, { file: name });
  }
  if (length !== size)
    throw new ProjectFileError('corrupt', `"${name}" unpacks to ${length} of ${size} bytes.`, { file: name });
  return out;
}

/**
 * The contents of one file.
 *
 * @param most bytes that it may have unpacked
 * @throws ProjectFileError `file-too-large` before anything is read; `corrupt` or `truncated` when the contents are not
 *   those that the directory announced (size, checksum)
 */
export async function unpack(source: ZipSource, entry: ZipEntry, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const { name, size, packedSize, method, crc } = entry;
  if (size > most || packedSize > most * 1.01 + 1024) {
    throw new ProjectFileError('file-too-large', `Expected at most ${most} bytes in "${name}", found ${size}.`, {
      file: name,
      found: size,
      most,
    });
  }
  const start = await dataStart(source, entry);
  const packed = await source.read(start, start + packedSize);
  const bytes = method === 8 ? inflate(packed, entry) : packed;
  if (bytes.length !== size || crc32(bytes) !== crc) {
    throw new ProjectFileError('corrupt', `The contents of "${name}" are not those that were packed.`, { file: name });
  }
  return bytes;
}
