import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { getManifest } from 'workbox-build';
import { LATER, NOT_KEPT, rank } from './contents.mjs';
import { withSizes } from './sizes.mjs';

const source = fileURLToPath(new URL('../../src/offline/worker/sw.ts', import.meta.url));

/** The files in the built site that match, with their versions; names in _astro/ carry theirs. */
async function filesIn(folder, patterns, ignored) {
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: folder,
    globPatterns: patterns,
    globIgnores: ignored,
    dontCacheBustURLsMatching: /^_astro\//,
    maximumFileSizeToCacheInBytes: 20e6,
    // Under another name, because Workbox removes the size in the end.
    manifestTransforms: [(manifest) => ({ manifest: manifest.map((entry) => ({ ...entry, bytes: entry.size })) })],
  });
  if (warnings.length) throw new Error(`The list of files for offline use: ${warnings.join(' ')}`);
  return manifestEntries.map(({ url, revision, bytes }) => ({ url, revision: revision ?? null, bytes }));
}

const bytesOf = (files) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** Astro integration: says on the page for ICT how much there is to fetch. Before that page itself is listed. */
export function statedSizes() {
  return {
    name: 'stated-sizes',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const page = join(folder, 'keuring', 'index.html');
        const core = bytesOf(await filesIn(folder, ['**/*'], NOT_KEPT));
        const later = bytesOf(await filesIn(folder, LATER, []));
        writeFileSync(page, withSizes(readFileSync(page, 'utf8'), { core, later }));
      },
    },
  };
}

/**
 * Astro integration: makes the service worker of the built site, in one file.
 *
 * @param {string} version name of this build, as the pages know it
 */
export function offline(version) {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const core = await filesIn(folder, ['**/*'], NOT_KEPT);
        core.sort((a, b) => rank(a.url) - rank(b.url) || a.url.localeCompare(b.url));
        const later = await filesIn(folder, LATER, []);
        await build({
          configFile: false,
          logLevel: 'warn',
          define: {
            OFFLINE_FILES: JSON.stringify({ version, core, later }),
            'process.env.NODE_ENV': '"production"',
          },
          build: {
            outDir: folder,
            emptyOutDir: false,
            copyPublicDir: false,
            target: 'es2022',
            minify: true,
            lib: { entry: source, formats: ['iife'], name: 'sw', fileName: () => 'sw.js' },
          },
        });
        logger.info(`${core.length} files, ${(bytesOf(core) / 1e6).toFixed(1)} MB, are kept for offline use`);
      },
    },
  };
}
