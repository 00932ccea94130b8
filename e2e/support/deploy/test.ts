import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressSite } from '../../../tools/deploy/compress.mjs';
import { buildVariant } from '../../../tools/run/build-variant.mjs';
import { test as base } from '../test';
import { caddy } from './caddy';
import { nginx } from './nginx';
import { serve, type Served, type Server } from './server';

const work = fileURLToPath(new URL('../../../.cache/e2e-deploy', import.meta.url));

/** Folder of the site that the lesson is built for. */
export const FOLDER = '/lessen-ai/';
/** Where the files of that build are. */
export const WWW = join(work, 'www');

const SERVERS = { nginx, caddy } satisfies Record<string, Server>;
export type ServerName = keyof typeof SERVERS;

/** The site as it is copied to a server: built for a folder and compressed. */
async function copySite(): Promise<void> {
  const built = await buildVariant('folder', { args: ['--base', FOLDER] });
  rmSync(work, { recursive: true, force: true });
  mkdirSync(WWW, { recursive: true });
  cpSync(built, join(WWW, FOLDER), { recursive: true });
  await compressSite(WWW);
}

interface Fixtures {
  /** The server that a group of tests is about. */
  serverName: ServerName;
  /** It at work; a test is skipped where it is not there and cannot be had. */
  served: Served;
}

/** The guarded `test`, with the site built for a folder and served with a configuration that the project ships. */
export const test = base.extend<Fixtures, { start: (name: ServerName) => Promise<Served> }>({
  serverName: ['nginx', { option: true }],
  start: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      let copied: Promise<void> | undefined;
      const started = new Map<ServerName, Promise<Served>>();
      const begin = async (name: ServerName) => {
        await (copied ??= copySite());
        return serve(SERVERS[name], { www: WWW, folder: FOLDER, work: join(work, name) });
      };
      await use((name) => {
        const served = started.get(name) ?? begin(name);
        started.set(name, served);
        return served;
      });
      for (const served of started.values()) await served.then(({ stop }) => stop()).catch(() => undefined);
    },
    { scope: 'worker' },
  ],
  served: [
    async ({ serverName, start }, use, testInfo) => {
      testInfo.skip(!SERVERS[serverName].available(), `${serverName} is not here and cannot be installed`);
      await use(await start(serverName));
    },
    // The first one builds the site.
    { timeout: 240_000 },
  ],
  baseURL: async ({ served }, use) => use(`${served.origin}${FOLDER}`),
});
