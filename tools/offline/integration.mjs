import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { getManifest } from 'workbox-build';
import { LATER, NOT_KEPT, rank } from './contents.mjs';

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
        const bytes = core.reduce((sum, entry) => sum + entry.bytes, 0);
        logger.info(`${core.length} files, ${(bytes / 1e6).toFixed(1)} MB, are kept for offline use`);
      },
    },
  };
}
