/** Where the model's files come from: a folder, an archive, or an address. */
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { download } from './download.mjs';
import { InstallError } from './errors.mjs';
import { readTarGz } from './tar.mjs';

const GZIP = [0x1f, 0x8b];
const isGzip = (bytes) => GZIP.every((byte, i) => bytes[i] === byte);

/** Reads from the files of an archive. */
function archive(bytes, from) {
  const files = readTarGz(bytes);
  return async (path) => {
    const found = files.get(basename(path));
    if (!found)
      throw new InstallError(`Expected ${path} in ${from}, found ${[...files.keys()].join(', ') || 'nothing'}.`);
    return found;
  };
}

/** Reads a folder, or an archive on disk. */
function local(from) {
  if (!existsSync(from))
    throw new InstallError(`Expected a folder with model.json or a tar.gz archive, found no ${from}.`);
  if (statSync(from).isFile() && !from.endsWith('.json')) return archive(readFileSync(from), from);
  const folder = from.endsWith('.json') ? dirname(from) : from;
  return async (path) => {
    const file = join(folder, basename(path));
    if (!existsSync(file)) throw new InstallError(`Expected ${file}, found no such file.`);
    return readFileSync(file);
  };
}

/** Address of a file beside model.json, with the same search part (`?tfjs-format=file`). */
function beside(modelUrl, path) {
  const url = new URL(basename(path), modelUrl);
  url.search = modelUrl.search;
  return url.href;
}

/** Reads from the web. */
async function remote(from, options) {
  const url = new URL(from);
  const isFolder = url.pathname.endsWith('/');
  if (isFolder) url.pathname += 'model.json';
  const first = await download(url.href, options);
  if (isGzip(first)) return archive(first, from);
  return async (path) => (path === 'model.json' ? first : download(beside(url, path), options));
}

/**
 * Opens a source.
 *
 * @param {string} from folder, model.json, tar.gz archive, or the address of one of these
 * @param {{ cache: string, silence: number }} options for downloads
 * @returns {Promise<(path: string) => Promise<Uint8Array>>} reads one file, by its name in model.json
 * @throws {InstallError}
 */
export async function openSource(from, options) {
  return /^https?:/.test(from) ? remote(from, options) : local(from);
}

/** Forgets what was downloaded: after a wrong digest, going on with it would fail for ever. */
export function forgetDownloads(cache) {
  rmSync(cache, { recursive: true, force: true });
}
