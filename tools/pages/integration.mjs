import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sheetsOf, withOneSheet, withoutStrangers, withOwnHashes } from './lighter.mjs';
import { scriptsOf, withWasmWhereNeeded } from './wasm.mjs';

/** Pages that most readers come to first, perhaps on a bad line. */
const LIGHT = /^lessen[\\/].*\.html$/;

/** Writes one stylesheet with what a page uses of its several; gives the page with that one. */
function lighter(html, folder, scripts) {
  const sheets = sheetsOf(html);
  const all = sheets.map((href) => readFileSync(join(folder, '_astro', basename(href)), 'utf8')).join('\n');
  const code = [html, ...[...scriptsOf(html, scripts)].map((name) => scripts.get(name))].join('\n');
  const css = withoutStrangers(all, code);
  const name = `page.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
  writeFileSync(join(folder, '_astro', name), css);
  return withOwnHashes(withOneSheet(html, sheets[0].replace(basename(sheets[0]), name)));
}

/** Text of every built script, by its name. */
function builtScripts(folder) {
  const names = readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.js'));
  return new Map(names.map((name) => [name, readFileSync(join(folder, '_astro', name), 'utf8')]));
}

/**
 * Astro integration: gives each lesson one stylesheet instead of a dozen (a file per part that some other page also
 * has), with the styles of what it has, and a policy with its own scripts only; and takes WebAssembly from the policy of
 * pages that compile none. Before the teachers' pages are sealed: afterwards their islands cannot be seen.
 */
export function lightPages() {
  return {
    name: 'light-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const scripts = builtScripts(folder);
        for (const page of readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.html'))) {
          const html = withWasmWhereNeeded(readFileSync(join(folder, page), 'utf8'), scripts);
          writeFileSync(join(folder, page), LIGHT.test(page) ? lighter(html, folder, scripts) : html);
        }
      },
    },
  };
}
