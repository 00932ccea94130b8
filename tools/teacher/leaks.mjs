/** Searches what a build or an export gave for what only teachers may see. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readSources } from './sources.mjs';
import { firstMatch, readings, windowsOf } from './words.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What anybody may read in the sources: a sentence from here is no secret. */
const PUBLIC = [join(root, 'content')];

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Every file in a folder, or the file itself: absolute paths. */
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * What may be in no public file: the sentences of exclusive pages and of exclusive text files, and the bytes and names
 * of exclusive files.
 *
 * @param folder the teacher's sources
 * @param publicPaths files and folders whose sentences anybody may read
 */
export function secretsOf(folder, publicPaths = PUBLIC) {
  const { pages, files } = readSources(folder);
  const windows = new Map();
  const add = (text, file) =>
    readings(text)
      .flatMap(windowsOf)
      .forEach((window) => windows.set(window, file));
  for (const { file, exclusive, body, frontMatter } of pages) {
    if (exclusive) add(`${frontMatter.replace(/^(title|teacher_exclusive|order):.*$/gm, '')}\n${body}`, file);
  }
  const bytes = new Map();
  for (const file of files) {
    const content = readFileSync(join(folder, file));
    bytes.set(digest(content), file);
    if (!content.includes(0)) add(content.toString('utf8'), file);
  }
  const isPublic = (path) => !resolve(path).startsWith(resolve(folder) + sep);
  const open = pages.filter(({ exclusive }) => !exclusive).map(({ frontMatter, body }) => `${frontMatter}\n${body}`);
  const elsewhere = publicPaths
    .flatMap(filesIn)
    .filter(isPublic)
    .filter((path) => !/\.(webp|png|jpe?g|bin)$/.test(path));
  for (const text of [...open, ...elsewhere.map((path) => readFileSync(path, 'utf8'))]) {
    for (const window of readings(text).flatMap(windowsOf)) windows.delete(window);
  }
  const vocabulary = new Set([...windows.keys()].flatMap((window) => window.split(' ')));
  return { windows, vocabulary, bytes, names: files.map((file) => basename(file)) };
}

/** What is packed in a file: its own bytes, and of a zip or gzip file also what is inside. */
function* unpacked(name, bytes) {
  yield { name, bytes };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) {
    for (const [inner, content] of Object.entries(unzipSync(bytes))) yield* unpacked(`${name} > ${inner}`, content);
  } else if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    yield* unpacked(`${name} > (gzip)`, gunzipSync(bytes));
  }
}

/**
 * Searches one file, and everything that is packed in it.
 *
 * @returns one line for each secret found; empty when there is none
 */
export function leaksIn(name, content, secrets) {
  const found = [];
  for (const { name: inner, bytes } of unpacked(name, content)) {
    const source = secrets.bytes.get(digest(bytes));
    if (source) found.push(`${inner} is the exclusive file ${source}`);
    const named = secrets.names.find((secret) => basename(inner).includes(secret));
    if (named) found.push(`${inner} has the name of the exclusive file ${named}`);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
    // A program or a picture has no escapes and no tags: it is read as it stands.
    for (const reading of bytes.includes(0) ? [text] : readings(text)) {
      const window = firstMatch(reading, secrets.windows, secrets.vocabulary);
      if (!window) continue;
      found.push(`${inner} holds "${window}" from ${secrets.windows.get(window)}`);
      break;
    }
  }
  return found;
}

/**
 * Searches whole folders or files.
 *
 * @param paths absolute
 * @returns one line for each leak, and how many files were searched
 */
export function searchLeaks(paths, secrets) {
  const files = paths.flatMap(filesIn);
  const leaks = files.flatMap((file) => leaksIn(relative(root, file), readFileSync(file), secrets));
  return { leaks, files: files.length };
}
