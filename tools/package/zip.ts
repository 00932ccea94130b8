import { zipSync, type Zippable } from 'fflate';
import type { Files } from './site-files';

/** Compressing these again gains nothing. */
const PACKED = /\.(?:webp|png|jpe?g|avif|woff2|zip)$/;
/** The first moment that a zip file can tell: the same files give the same bytes, whenever they are packed. */
const MOMENT = new Date(1980, 0, 1);

/** A zip file with the files in the order of their names; the same files always give the same bytes. */
export function packZip(files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const [file, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    entries[file] = [bytes, { level: PACKED.test(file) ? 0 : 9, mtime: MOMENT }];
  return zipSync(entries);
}
