import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/project.mjs';
import { writeOut } from './output';
import { packagedSite } from './site';
import type { Files } from './site-files';
import { packZip } from './zip';

/** The site with how to open it, for any static server. */
export const offlinePackage = (site: Files): Files =>
  // As Windows' own editor reads it.
  new Map([
    ...site,
    [
      'README.txt',
      Buffer.from(readFileSync(join(root, 'content/package/LEESMIJ.txt'), 'utf8').replaceAll('\n', '\r\n')),
    ],
  ]);

/** `npm run package:zip`. */
export async function run(): Promise<void> {
  writeOut('transfer-learning.zip', packZip(offlinePackage(await packagedSite())));
}
