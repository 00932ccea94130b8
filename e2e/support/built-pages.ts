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

/** Name of an island by the address of its code: `/_astro/Network.Ab12.js` is `Network`. */
export const islandName = (url: string): string => url.split('/').at(-1)!.split('.')[0]!;

/** Every island of the built site: its name, and the address of its code. */
export function builtIslands(): Map<string, string> {
  const islands = new Map<string, string>();
  for (const { html } of builtPages()) {
    for (const [tag] of html.matchAll(/<astro-island[^>]*>/g)) {
      const url = /component-url="([^"]*)"/.exec(tag)?.[1];
      if (url) islands.set(islandName(url), url);
    }
  }
  return islands;
}
