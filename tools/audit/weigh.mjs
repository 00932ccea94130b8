/** What a built file is, and what it weighs on the line. */
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const KINDS = {
  '.html': 'html',
  '.css': 'css',
  '.js': 'js',
  '.mjs': 'js',
  '.wasm': 'wasm',
  '.json': 'data',
  '.bin': 'data',
  '.woff2': 'font',
  '.svg': 'picture',
  '.png': 'picture',
  '.jpg': 'picture',
  '.webp': 'picture',
  '.avif': 'picture',
};

/** Kind of a file by its name; "data" for what has no other. */
export const kindOf = (file) => KINDS[extname(file)] ?? 'data';

const sizes = new Map();

/** Bytes of a file as it is, and in brotli at its best. */
export function sizeOf(file) {
  const key = `${file} ${statSync(file).mtimeMs}`;
  if (!sizes.has(key)) {
    const bytes = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
    // Pictures and fonts are packed already.
    const packed = ['picture', 'font'].includes(kindOf(file)) && extname(file) !== '.svg';
    sizes.set(key, { raw: bytes.length, br: packed ? bytes.length : brotliCompressSync(bytes, { params }).length });
  }
  return sizes.get(key);
}
