/** A server that remembers what was asked for, so that downloads can be counted, those of workers too. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf, sizeOf } from '../audit/weigh.mjs';
import { listenOnFreePort, siteServer } from '../run/static-server.mjs';

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
    const files = [...asked].map((file) => ({ file, kind: kindOf(file), ...sizeOf(file) }));
    asked = new Set();
    return files;
  };
  return { port: await listenOnFreePort(server, 4500, 200), take, close: () => server.close() };
}

/** Brotli bytes of the files of these kinds. */
export function bytesOf(files, ...kinds) {
  return files.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { br }) => sum + br, 0);
}
