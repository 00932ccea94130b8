/** Compresses a built site beforehand, for servers that pick the file: `compress.mjs [--dir dist]`. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { main, root, RunError, say } from '../run/project.mjs';

/** What gets smaller; pictures and fonts are compressed already. */
const COMPRESSIBLE = /\.(?:html|css|js|mjs|json|webmanifest|xml|txt|md|svg|wasm)$/;
/** Below this, headers weigh more than what is won. */
const LEAST = 1024;
/** From here the highest quality takes minutes for a few percent. */
const LARGE = 2_000_000;

const packers = {
  '.br': (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: bytes.length < LARGE ? 11 : 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  '.gz': (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Writes `.br` and `.gz` beside every file that gets smaller by them. */
export async function compressSite(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name));
  let count = 0;
  for (const file of files.filter((name) => COMPRESSIBLE.test(name))) {
    const bytes = readFileSync(file);
    for (const [extension, pack] of Object.entries(packers)) {
      const packed = bytes.length < LEAST ? bytes : await pack(bytes);
      // One of an earlier build would be sent in place of this file.
      if (packed.length < bytes.length) writeFileSync(file + extension, packed);
      else rmSync(file + extension, { force: true });
      count += packed.length < bytes.length ? 1 : 0;
    }
  }
  return count;
}

if (import.meta.main) {
  await main(async () => {
    const { values } = parseArgs({ options: { dir: { type: 'string', default: 'dist' } } });
    const folder = resolve(root, values.dir);
    const count = await compressSite(folder);
    if (count === 0) throw new RunError(`Nothing to compress in ${folder}: run "npm run build" first.`);
    say(`${count} compressed files in ${folder}.`);
  });
}
