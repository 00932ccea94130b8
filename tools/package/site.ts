import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildVariant } from '../run/build-variant.mjs';
import { root } from '../run/project.mjs';
import { PLACEHOLDER_BASE, siteOrigin } from '../vite/relative-urls.mjs';
import { packageFiles, readFolder, type Files } from './site-files';

/** The licences, which go with every copy. */
const LICENCES = ['LICENSE', 'LICENSE-content.md'];

/** Files of the project as they are. */
export const projectFiles = (names: readonly string[]): Files =>
  new Map(names.map((name) => [name, readFileSync(join(root, name))]));

/** Builds the site for a package, when sources changed, and makes every address in it relative. */
export async function packagedSite(): Promise<Files> {
  // With CI, no passphrase is made up and shown for teachers' pages that are left out anyway.
  const folder = await buildVariant('package', { env: { RELATIVE_URLS: 'on', OFFLINE: 'off', CI: 'true' } });
  const files = packageFiles(readFolder(folder), PLACEHOLDER_BASE, siteOrigin);
  return new Map([...files, ...projectFiles(LICENCES)]);
}
