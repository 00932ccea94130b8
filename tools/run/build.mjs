/** Builds the site into dist/, only when a source is newer than what is there. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm, root, RunError, say } from './project.mjs';

/** Everything the built site depends on. */
export const SOURCES = [
  'src',
  'content',
  'public',
  'tools/offline',
  'tools/vite',
  'astro.config.mjs',
  'svelte.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

const STAMP = join(root, '.cache', 'build.json');
/** Settings in the environment that change what is built. */
export const settings = () =>
  JSON.stringify(['BASE_PATH', 'SITE_URL', 'BACKBONE', 'OFFLINE'].map((name) => process.env[name] ?? ''));
const INDEX = join(root, 'dist', 'index.html');

/**
 * The latest change in a file or folder, deletions included: those change the folder's own time.
 *
 * @returns milliseconds since 1970, 0 when there is nothing
 */
export function latestChange(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  const inside = stat.isDirectory() ? readdirSync(path).map((name) => latestChange(join(path, name))) : [];
  return Math.max(stat.mtimeMs, ...inside);
}

/** Whether dist/ is what a build would give now. A build by hand, perhaps with other settings, does not count. */
function isFresh() {
  if (!existsSync(STAMP) || !existsSync(INDEX)) return false;
  const stamp = JSON.parse(readFileSync(STAMP, 'utf8'));
  if (statSync(INDEX).mtimeMs !== stamp.index || stamp.settings !== settings()) return false;
  return SOURCES.every((source) => latestChange(join(root, source)) < stamp.started);
}

/** Builds when needed, or always with `force`. */
export async function build({ force = false } = {}) {
  if (!force && isFresh()) {
    say('The site is built already and nothing changed since.');
    return;
  }
  say('Building the site.');
  const started = Date.now();
  if ((await npm(['run', '--silent', 'build'])) !== 0) {
    throw new RunError('The build failed: the lines above name the file and what is wrong with it.');
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, JSON.stringify({ started, index: statSync(INDEX).mtimeMs, settings: settings() }));
}
