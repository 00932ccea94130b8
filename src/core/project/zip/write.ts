import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file for in a zip. */
export interface ZipFile {
  name: string;
  bytes: Uint8Array;
}

/** Zip dates run from 1980 to 2107; another one is brought inside. */
const zipDate = (at: number) => new Date(Math.min(Math.max(at, Date.UTC(1980, 0, 2)), Date.UTC(2099, 0, 1)));

/** What compresses well; photos are compressed already. */
const isText = (name: string) => /\.(json|txt|html)$/.test(name);

/**
 * A zip of files, in parts that a Blob takes as they are. Files are asked for one by one, so that only one is in
 * memory at a time and the page can breathe in between.
 *
 * @param at date of the files, in milliseconds since 1970
 */
export async function writeZip(
  files: Iterable<ZipFile> | AsyncIterable<ZipFile>,
  at: number,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, part) => {
    if (error) failure = error;
    else parts.push(part.slice());
  });
  for await (const { name, bytes } of files) {
    const file = isText(name) ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    file.mtime = zipDate(at);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  if (failure) throw failure;
  return parts;
}

/** The parts as one array. */
export function joinParts(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
