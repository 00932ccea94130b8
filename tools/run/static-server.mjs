/** A small static web server for the built site: what any static host does, and no header that such a host may lack. */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { RunError } from './project.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
};

const compressible = /^(text|application\/(json|wasm|xml|manifest)|image\/svg)/;
const compress = promisify(brotliCompress);

/** The file that a path asks for, with its size and time; undefined when there is none. */
async function findFile(folder, path) {
  const file = normalize(join(folder, path));
  if (file !== normalize(folder) && !file.startsWith(normalize(folder + sep))) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found && { file, size: found.size, time: Math.floor(found.mtimeMs), isFolder: found.isDirectory() };
}

/**
 * A server of one folder.
 *
 * @param options.folder absolute path of the built site
 * @param options.base path that the site was built for: starts and ends with a slash
 * @param options.brotli compress what is text or code, once per file; for measuring downloads
 */
export function siteServer({ folder, base = '/', brotli = false }) {
  const packed = new Map();

  const send = async (request, response, status, found) => {
    const type = TYPES[extname(found.file)] ?? 'application/octet-stream';
    const tag = `W/"${found.size.toString(16)}-${found.time.toString(16)}"`;
    const headers = { 'content-type': type, etag: tag, 'x-content-type-options': 'nosniff' };
    // Names of files in _astro/ change with their content; all else is asked for again, cheaply, by its tag.
    headers['cache-control'] = found.file.includes(`${sep}_astro${sep}`) ? 'max-age=31536000, immutable' : 'no-cache';
    if (status === 200 && request.headers['if-none-match'] === tag) return response.writeHead(304, headers).end();
    let body;
    if (brotli && compressible.test(type) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '')) {
      const key = found.file + tag;
      if (!packed.has(key))
        packed.set(
          key,
          readFile(found.file).then((bytes) => compress(bytes)),
        );
      body = await packed.get(key);
      headers['content-encoding'] = 'br';
    } else {
      body = await readFile(found.file);
    }
    response.writeHead(status, { ...headers, 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };

  const answer = async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return response.writeHead(405, { allow: 'GET, HEAD' }).end();
    const { pathname, search } = new URL(request.url, 'http://site');
    if (base !== '/' && pathname === base.slice(0, -1))
      return response.writeHead(301, { location: base + search }).end();
    const path = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : undefined;
    let found = path === undefined || path.includes('\0') ? undefined : await findFile(folder, path);
    if (found?.isFolder) {
      if (!pathname.endsWith('/')) return response.writeHead(301, { location: `${pathname}/${search}` }).end();
      found = await findFile(folder, join(path, 'index.html'));
    } else if (pathname.endsWith('/')) {
      found = undefined;
    }
    if (found) return send(request, response, 200, found);
    const missing = await findFile(folder, '404.html');
    if (missing) return send(request, response, 404, missing);
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
  };

  return createServer((request, response) => {
    answer(request, response).catch((error) => {
      const status = error instanceof URIError || error.code === 'ERR_INVALID_URL' ? 400 : 500;
      if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`${error.message}\n`);
    });
  });
}

/**
 * Lets a server listen on this machine only, on the first free port.
 *
 * @param tries how many ports to try, from `first` up
 * @returns the port it listens on
 */
export async function listenOnFreePort(server, first, tries) {
  for (let port = first; port < first + tries; port++) {
    const error = await new Promise((resolve) => {
      server.once('error', resolve);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (!error) return server.address().port;
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
  }
  const range = tries === 1 ? `Port ${first} is` : `Ports ${first} to ${first + tries - 1} are`;
  throw new RunError(`${range} in use. Stop the other program, or choose another port: npm start -- --port 5000.`);
}
