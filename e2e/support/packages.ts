import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import type { Server } from 'node:http';
import { unzipSync } from 'fflate';
import { listenOnFreePort, siteServer } from '../../tools/run/static-server.mjs';
import { test as base } from './test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const www = join(root, '.cache', 'e2e-packages');

/** A path as a school platform makes it up. */
const somewhere = () => Array.from({ length: 3 }, () => Math.random().toString(36).slice(2, 8)).join('/');

function make(script: string, zip: string, folder: string): void {
  const { status } = spawnSync(process.execPath, [join(root, 'tools/package/make.mjs'), script], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`Making the package failed: npm run package:${script}.`);
  for (const [file, bytes] of Object.entries(unzipSync(readFileSync(join(root, 'out', zip))))) {
    const path = join(www, folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

/** A platform's pages: the API in the outermost, the package two frames further down. */
function platform(launch: string): void {
  const api = createRequire(import.meta.url)
    .resolve('scorm-again')
    .replace(/dist.*$/, 'dist/scorm12.min.js');
  writeFileSync(join(www, 'scorm12.js'), readFileSync(api));
  writeFileSync(
    join(www, 'platform.html'),
    `<!doctype html><title>Platform</title><link rel="icon" href="data:," /><script src="scorm12.js"></script>
<script>
  // What the platform keeps is that of the last visit; a pupil's work would lie in its database.
  window.API = new Scorm12API({ autocommit: false, mastery_override: false, logLevel: 5 });
  window.calls = [];
  for (const name of ['LMSCommit', 'LMSFinish']) API.on(name, () => calls.push(name));
  const kept = sessionStorage.getItem('kept');
  if (kept) API.loadFromJSON(JSON.parse(kept), '');
</script>
<iframe title="Speler" src="player.html" width="1100" height="800"></iframe>`,
  );
  writeFileSync(
    join(www, 'player.html'),
    `<!doctype html><title>Speler</title><iframe title="Pakket" src="${launch}" width="1060" height="760" allow="camera; fullscreen"></iframe>`,
  );
}

/** Where the two packages are served from, each three levels deep. */
export interface Served {
  origin: string;
  offline: string;
  scorm: string;
}

/** The guarded `test`, with both packages made, unpacked at made-up paths and served as they are. */
export const test = base.extend<object, { served: Served }>({
  served: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      rmSync(www, { recursive: true, force: true });
      const [offline, scorm] = [somewhere(), somewhere()];
      make('offline', 'transfer-learning.zip', offline);
      make('scorm', 'transfer-learning-scorm12.zip', scorm);
      platform(`/${scorm}/scorm/launch.html`);
      const server: Server = siteServer({ folder: www });
      const port = await listenOnFreePort(server, 4700, 200);
      await use({ origin: `http://127.0.0.1:${port}`, offline: `/${offline}/`, scorm: `/${scorm}/` });
      server.close();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ served }, use) => use(`${served.origin}/`),
});
