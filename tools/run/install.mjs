/** Installs the dependencies from the lockfile, only when what is installed differs from it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodePackage, npm, root, RunError, say } from './project.mjs';

/**
 * Why an install is needed.
 *
 * @param lock the parsed package-lock.json
 * @param installed npm's own record in node_modules/.package-lock.json, undefined when there is none
 * @returns a reason to print, or undefined when all is there
 */
export function staleReason(lock, installed) {
  if (!installed) return 'nothing is installed yet';
  for (const [path, wanted] of Object.entries(lock.packages)) {
    const found = installed.packages[path];
    // Optional packages are for other systems: npm leaves those out.
    if (path === '' || (!found && wanted.optional)) continue;
    if (found?.version !== wanted.version) return `${path.replace('node_modules/', '')} is not at ${wanted.version}`;
  }
  const extra = Object.keys(installed.packages).find((path) => !(path in lock.packages));
  return extra && `${extra.replace('node_modules/', '')} is no longer in the lockfile`;
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** Brings node_modules in line with package-lock.json. */
export async function install() {
  const lock = readJson(join(root, 'package-lock.json'));
  if (!lock) throw new RunError('package-lock.json is missing: get a complete copy of the project.');
  const reason = staleReason(lock, readJson(join(root, 'node_modules', '.package-lock.json')));
  if (!reason) return;
  say(`Installing the dependencies (${reason}); this takes a minute the first time.`);
  // Warnings are left out because the one that always comes is untrue: npm finds this Node too old for Astro, but the
  // install itself brings the Node that Astro runs under.
  const status = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    throw new RunError('Installing failed: see the lines above. Needed: the npm registry, and some 700 MB of disk.');
  }
  await linkNode();
}

/** Makes `npm run dev` find the packaged Node: npm 11 links it when installing, npm 10 only when asked. */
async function linkNode() {
  const modules = join(root, 'node_modules');
  if (!existsSync(join(modules, nodePackage)) || existsSync(join(modules, '.bin', 'node'))) return;
  await npm(['rebuild', nodePackage, '--loglevel=error']);
}
