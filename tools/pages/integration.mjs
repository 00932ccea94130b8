import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf, sheetsOf, withOneSheet, withoutStrangers, withOwnHashes } from './lighter.mjs';

/** Pages that most readers come to first, perhaps on a bad line. */
const LIGHT = /^lessen[\\/].*\.html$/;

/**
 * Astro integration: gives each lesson one stylesheet instead of a dozen (a file per part that some other page also
 * has), with the styles of what it has, and a policy with its own scripts only.
 */
export function lightPages() {
  return {
    name: 'light-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const script = (name) => {
          const file = join(folder, '_astro', name);
          return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
        };
        for (const page of readdirSync(folder, { recursive: true }).filter((file) => LIGHT.test(file))) {
          const html = readFileSync(join(folder, page), 'utf8');
          const sheets = sheetsOf(html);
          const all = sheets.map((href) => readFileSync(join(folder, '_astro', basename(href)), 'utf8')).join('\n');
          const css = withoutStrangers(all, codeOf(html, script));
          const name = `page.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
          writeFileSync(join(folder, '_astro', name), css);
          const href = sheets[0].replace(basename(sheets[0]), name);
          writeFileSync(join(folder, page), withOwnHashes(withOneSheet(html, href)));
        }
      },
    },
  };
}
