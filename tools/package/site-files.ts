import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLeftOut } from '@core/package/left-out';
import { wayToRoot } from '@core/package/paths';
import { ROOT_MARK } from '@core/package/root-mark';
import { relativeHtml } from './relative-html';

/** Files of a package by their path in it. */
export type Files = Map<string, Uint8Array>;

/** All files in a folder, in an order that does not depend on the disk. */
export function readFolder(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  const files = paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), path] as const);
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, path]) => [file, readFileSync(path)]));
}

const TEXT = /\.(?:html|css|js|mjs|json|svg|txt|xml|webmanifest)$/;
const ABSOLUTE = /\s(?:src|href|srcset|poster|action|data|component-url|renderer-url)\s*=\s*["']?\/(?!\/)[^\s"'>]*/i;

/** Throws when a file of a package still has an address from the root of a site. */
function checkRelative(file: string, text: string, placeholder: string): void {
  const found = text.includes(placeholder) ? placeholder : file.endsWith('.html') && ABSOLUTE.exec(text)?.[0];
  if (!found) return;
  throw new Error(
    `In a package every address is relative, but ${file} has "${found.trim()}". Make it with siteUrl() in what is ` +
      'rendered, or from import.meta.url in a script.',
  );
}

/**
 * The site as a package holds it: without what is left out, and with every address relative.
 *
 * @param site a build with RELATIVE_URLS=on
 * @param placeholder what the build has for the site's root
 * @param origin that the build was made for
 * @throws Error naming the file and the address when one is not relative
 */
export function packageFiles(site: Files, placeholder: string, origin: string): Files {
  const kept = new Map([...site].filter(([file]) => !isLeftOut(file)));
  const has = (file: string) => kept.has(file);
  const made: Files = new Map();
  for (const [file, bytes] of kept) {
    if (!TEXT.test(file)) {
      made.set(file, bytes);
      continue;
    }
    const before = new TextDecoder().decode(bytes);
    const root = file.startsWith('data/') ? ROOT_MARK : wayToRoot(file);
    const after = file.endsWith('.html')
      ? relativeHtml(before, { file, placeholder, origin, has })
      : before.replaceAll(origin + placeholder, `${origin}/`).replaceAll(placeholder, root);
    checkRelative(file, after, placeholder);
    made.set(file, new TextEncoder().encode(after));
  }
  return made;
}
