/** Name of what a build makes: the same sources and settings give the same name. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SOURCES, settings } from '../run/build.mjs';
import { root } from '../run/project.mjs';

/** All files at or under a path, in an order that does not depend on the disk. */
function filesAt(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}

/** Eight hexadecimal digits. */
export function siteVersion() {
  const hash = createHash('sha256').update(settings());
  for (const file of SOURCES.flatMap((source) => filesAt(join(root, source)))) {
    hash.update(relative(root, file)).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 8);
}
