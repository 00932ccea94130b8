/** Reads tar.gz archives: that is how Kaggle gives its models. */
import { gunzipSync } from 'node:zlib';
import { InstallError } from './errors.mjs';

const BLOCK = 512;
/** More than ten times the model: a larger archive is something else. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Text of a header's field, up to its first zero byte. */
const field = (header, start, length) =>
  header
    .subarray(start, start + length)
    .toString('latin1')
    .split('\0', 1)[0];

/**
 * Files of a tar.gz archive.
 *
 * @param {Uint8Array} archive
 * @returns {Map<string, Uint8Array>} content by name without folders
 * @throws {InstallError} when it is no such archive, or cut off
 */
export function readTarGz(archive) {
  let tar;
  try {
    tar = gunzipSync(archive, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    throw new InstallError(
      `Expected a whole tar.gz archive, found something else (${error.message}). Download it again.`,
    );
  }
  const files = new Map();
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const header = tar.subarray(at, at + BLOCK);
    const size = Number.parseInt(field(header, 124, 12).trim() || '0', 8);
    const start = at + BLOCK;
    if (!Number.isInteger(size) || size < 0 || start + size > tar.length) {
      throw new InstallError('Expected a tar archive, found one that is damaged or cut off. Download it again.');
    }
    const type = header[156];
    if (type === 0 || type === 0x30)
      files.set(field(header, 0, 100).split('/').at(-1), tar.subarray(start, start + size));
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
