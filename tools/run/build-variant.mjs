/** Builds the site with other settings beside dist/: for packages, and under another path. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { latestChange, SOURCES } from './build.mjs';
import { npm, root, RunError, say, toolEnvironment } from './project.mjs';

/**
 * Builds unless the same was built before and no source changed since.
 *
 * @param name of the folder in .cache/variants that it is built into
 * @param options.env settings in the environment, as for `npm run build`
 * @param options.args options of `npm run build`
 * @returns absolute path of the built site
 * @throws RunError when the build fails
 */
export async function buildVariant(name, { env = {}, args = [] } = {}) {
  const folder = join(root, '.cache', 'variants', name);
  const stampFile = `${folder}.json`;
  const settings = JSON.stringify([env, args, process.env.SITE_URL ?? '', process.env.BACKBONE ?? '']);
  const index = join(folder, 'index.html');
  if (existsSync(stampFile) && existsSync(index)) {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
    const same = stamp.settings === settings && stamp.index === statSync(index).mtimeMs;
    if (same && SOURCES.every((source) => latestChange(join(root, source)) < stamp.started)) return folder;
  }
  say(`Building the site (${name}).`);
  const started = Date.now();
  const command = ['run', '--silent', 'build', '--', '--silent', '--outDir', folder, ...args];
  // Vite sets it to "development" in a process that loads TypeScript; the build of a child would be one for authors.
  const settled = toolEnvironment({ NODE_ENV: 'production', ...env });
  if ((await npm(command, { env: settled })) !== 0)
    throw new RunError('The build failed: the lines above name the file and what is wrong with it.');
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ started, settings, index: statSync(index).mtimeMs }));
  return folder;
}
