/** Builds the site into dist/, only when a source is newer than what is there. */
import { scryptSync } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { npm, root, RunError, say } from './project.mjs';

/** Everything the built site depends on. */
export const SOURCES = [
  'src',
  'content',
  'public',
  'tools/offline',
  'tools/pages',
  'tools/vite',
  'tools/teacher',
  'astro.config.mjs',
  'svelte.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

const STAMP = join(root, '.cache', 'build.json');
/** Settings in the environment that change what is built. They are part of the site's version, which is public. */
export const settings = () => {
  const names = ['BASE_PATH', 'SITE_URL', 'BACKBONE', 'OFFLINE', 'TEACHER_CONTENT'];
  return JSON.stringify(names.map((name) => process.env[name] ?? ''));
};

/** Which passphrase a build had, told so that it cannot be turned back; for this machine only. */
const passphraseMark = () => {
  const { TEACHER_PASSPHRASE: given, CI } = process.env;
  return given ? scryptSync(given, 'build', 16).toString('hex') : CI ? 'none' : 'made';
};
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
  if (stamp.passphrase !== passphraseMark()) return false;
  const sources = [...SOURCES, process.env.TEACHER_CONTENT ?? 'content/teacher'];
  return sources.every((source) => latestChange(resolve(root, source)) < stamp.started);
}

/** Builds when needed, or always with `force`. */
export async function build({ force = false } = {}) {
  if (!force && isFresh()) {
    say('The site is built already and nothing changed since.');
    if (!process.env.TEACHER_PASSPHRASE && !process.env.CI) {
      say('Teacher pages open with the passphrase that was shown then; "npm run build" makes a new one.');
    }
    return;
  }
  say('Building the site.');
  const started = Date.now();
  if ((await npm(['run', '--silent', 'build'])) !== 0) {
    throw new RunError('The build failed: the lines above name the file and what is wrong with it.');
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  const stamp = { started, index: statSync(INDEX).mtimeMs, settings: settings(), passphrase: passphraseMark() };
  writeFileSync(STAMP, JSON.stringify(stamp));
}
