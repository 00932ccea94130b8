import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A page of the built site. */
export interface BuiltPage {
  /** Path on the site, as a visitor asks for it. */
  path: string;
  html: string;
}

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Every HTML page of the built site. */
export function builtPages(): BuiltPage[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return files.map((file) => ({
    path: `/${relative(dist, join(dist, file))
      .split(sep)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1')}`,
    html: readFileSync(join(dist, file), 'utf8'),
  }));
}
