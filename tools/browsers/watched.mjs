/** The built site, served with a script in each page that remembers what went wrong there from its first moment. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { listenOnFreePort, siteServer } from '../run/static-server.mjs';

const SCRIPT = '/watch-for-problems.js';

/** Runs in the page before its own scripts; the site's policy allows it as a file of the site. */
export const WATCH = `
  window.problems = [];
  const tell = (line) => window.problems.push(line);
  document.addEventListener('securitypolicyviolation', (event) =>
    tell('policy: ' + event.effectiveDirective + ' refused ' + event.blockedURI + ' (' + event.sourceFile + ')'));
  window.addEventListener('error', (event) => tell('error: ' + event.message + ' (' + event.filename + ')'));
  window.addEventListener('unhandledrejection', (event) => tell('unhandled: ' + event.reason));
  const { error } = console;
  console.error = (...parts) => { tell('console: ' + parts.join(' ')); error.apply(console, parts); };
`;

/** The page with the script behind its policy, where it is bound by it like all others. */
const watched = (html) =>
  html.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, `$&<script src="${SCRIPT}"></script>`);

function pageFile(folder, url) {
  const path = decodeURIComponent(new URL(url, 'http://site').pathname);
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  return file.endsWith('.html') && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/**
 * Serves a built site on a free port.
 *
 * @param {string} folder absolute path of the build
 * @returns its address, and `close`, which also ends what is still open: then the site is offline
 */
export async function serveWatched(folder) {
  const site = siteServer({ folder });
  const server = createServer((request, response) => {
    if (request.url === SCRIPT) return response.writeHead(200, { 'content-type': 'text/javascript' }).end(WATCH);
    const file = pageFile(folder, request.url);
    if (!file) return site.emit('request', request, response);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    response.end(watched(readFileSync(file, 'utf8')));
  });
  const port = await listenOnFreePort(server, 4410, 80);
  const close = () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections()));
  return { url: `http://127.0.0.1:${port}`, close };
}
