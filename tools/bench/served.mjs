/** A server that remembers what was asked for, so that downloads can be counted, those of workers too. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { listenOnFreePort, siteServer } from '../run/static-server.mjs';

const KINDS = {
  '.html': 'html',
  '.css': 'css',
  '.js': 'js',
  '.wasm': 'wasm',
  '.json': 'data',
  '.bin': 'data',
  '.woff2': 'font',
  '.svg': 'picture',
  '.png': 'picture',
  '.webp': 'picture',
};

const sizes = new Map();

/** Bytes of a file as it is, and in brotli at its best. */
function sizeOf(file) {
  if (!sizes.has(file)) {
    const bytes = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
    sizes.set(file, { raw: bytes.length, br: brotliCompressSync(bytes, { params }).length });
  }
  return sizes.get(file);
}

/** Serves a folder with compression; `take()` gives the files asked for since the last time, each once. */
export async function serveAndCount(folder) {
  const server = siteServer({ folder, brotli: true });
  let asked = new Set();
  server.on('request', ({ url }) => {
    let file = join(folder, decodeURIComponent(new URL(url, 'http://site').pathname));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (existsSync(file)) asked.add(file);
  });
  const take = () => {
    const files = [...asked].map((file) => ({ file, kind: KINDS[extname(file)] ?? 'data', ...sizeOf(file) }));
    asked = new Set();
    return files;
  };
  return { port: await listenOnFreePort(server, 4500, 200), take, close: () => server.close() };
}

/** Brotli bytes of the files of these kinds. */
export function bytesOf(files, ...kinds) {
  return files.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { br }) => sum + br, 0);
}
