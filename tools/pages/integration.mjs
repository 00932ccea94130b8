import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sheetsOf, withOneSheet, withOwnHashes } from './lighter.mjs';

/** Pages that most readers come to first, perhaps on a bad line. */
const LIGHT = /^lessen[\\/].*\.html$/;

/**
 * Astro integration: gives each lesson one stylesheet instead of a dozen (a file per part that some other page also
 * has), and a policy with its own scripts only.
 */
export function lightPages() {
  return {
    name: 'light-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const page of readdirSync(folder, { recursive: true }).filter((file) => LIGHT.test(file))) {
          const html = readFileSync(join(folder, page), 'utf8');
          const sheets = sheetsOf(html);
          const css = sheets.map((href) => readFileSync(join(folder, '_astro', basename(href)), 'utf8')).join('\n');
          const name = `page.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
          writeFileSync(join(folder, '_astro', name), css);
          const href = sheets[0].replace(basename(sheets[0]), name);
          writeFileSync(join(folder, page), withOwnHashes(withOneSheet(html, href)));
        }
      },
    },
  };
}
