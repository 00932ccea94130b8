/** What a device keeps of the site for offline use. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { getManifest } from 'workbox-build';
import { LATER, NOT_KEPT } from '../offline/contents.mjs';
import { root } from '../run/project.mjs';
import { budgets } from './budgets.mjs';

const folder = join(root, 'dist');

/** Millions of bytes, as they lie on the device. */
async function megabytes(globPatterns, globIgnores) {
  const { size } = await getManifest({
    globDirectory: folder,
    globPatterns,
    globIgnores,
    maximumFileSizeToCacheInBytes: 20e6,
  });
  return size / 1e6;
}

export async function offlineRows() {
  const { offline } = budgets();
  const row = (what, value, max) => ({
    group: 'offline',
    what,
    figure: `${value.toFixed(1)} MB`,
    limit: `<= ${max}`,
    ok: value <= max,
  });
  return [
    row('kept on a device after the first visit', await megabytes(['**/*'], NOT_KEPT), offline.kept),
    row('kept besides once Python was used', await megabytes(LATER, []), offline.python),
    row('the service worker itself', statSync(join(folder, 'sw.js')).size / 1e6, offline.worker),
  ];
}
