import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressSite } from '../../tools/deploy/compress.mjs';
import { buildVariant } from '../../tools/run/build-variant.mjs';
import { test as base } from './test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const work = join(root, '.cache', 'e2e-nginx');
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Folder of the site that the lesson is built for. */
export const FOLDER = '/lessen-ai/';

const has = (command: string) => spawnSync(command, ['-v'], { stdio: 'ignore' }).status === 0;

/** Whether there is an nginx; as root on Debian it is installed first. */
function ensureNginx(): boolean {
  if (has('nginx')) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const apt = (args: string[]) =>
    spawnSync('apt-get', ['-q', '-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::Retries=1', ...args], {
      stdio: 'ignore',
      timeout: 90_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (!apt(['update'])) return false;
  return apt(['install', '-y', '--no-install-recommends', 'nginx', 'libnginx-mod-http-brotli-static']) && has('nginx');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** The shipped file with only the lines changed that it asks to change. */
function configuration(port: number, www: string): string {
  const changes: [from: RegExp, to: string][] = [
    [/listen 80;/, `listen 127.0.0.1:${port};`],
    [/root \/var\/www\/lessen;/, `root ${www};`],
    [/set \$lesson_base "";/, `set $lesson_base "${FOLDER.slice(0, -1)}";`],
  ];
  return changes.reduce(
    (text, [from, to]) => {
      if (!from.test(text)) throw new Error(`tools/deploy/nginx.conf has no ${String(from)} any more.`);
      return text.replace(from, to);
    },
    readFileSync(join(root, 'tools/deploy/nginx.conf'), 'utf8'),
  );
}

async function start(port: number, www: string): Promise<ChildProcess> {
  const brotli = existsSync(BROTLI);
  writeFileSync(join(work, 'lesson.conf'), configuration(port, www));
  if (brotli) cpSync(join(root, 'tools/deploy/nginx-brotli.conf'), join(work, 'lesson-brotli.conf'));
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${work}/${name};`,
  );
  writeFileSync(
    join(work, 'nginx.conf'),
    `${brotli ? `load_module ${BROTLI};\n` : ''}daemon off;\nmaster_process off;\npid ${work}/nginx.pid;\nerror_log ${work}/error.log;\n` +
      `events {}\nhttp {\naccess_log off;\n${places.join('\n')}\ninclude lesson.conf;\n}\n`,
  );
  const child = spawn('nginx', ['-p', work, '-c', join(work, 'nginx.conf'), '-e', join(work, 'error.log')], {
    stdio: 'ignore',
  });
  for (let i = 0; i < 50; i++) {
    if (
      await fetch(`http://127.0.0.1:${port}${FOLDER}`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error(`nginx did not start:\n${readFileSync(join(work, 'error.log'), 'utf8')}`);
}

/** Where nginx serves the site, and whether with brotli; null when there is no nginx and none can be had. */
export type Served = { origin: string; brotli: boolean } | null;

/** The guarded `test`, with the site built for a folder and served by nginx with the shipped configuration. */
export const test = base.extend<object, { nginx: Served }>({
  nginx: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      if (!ensureNginx()) return use(null);
      const built = await buildVariant('folder', { args: ['--base', FOLDER] });
      rmSync(work, { recursive: true, force: true });
      const www = join(work, 'www');
      mkdirSync(www, { recursive: true });
      cpSync(built, join(www, FOLDER), { recursive: true });
      await compressSite(www);
      const port = await freePort();
      const child = await start(port, www);
      await use({ origin: `http://127.0.0.1:${port}`, brotli: existsSync(BROTLI) });
      child.kill();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ nginx, baseURL }, use) => use(nginx ? `${nginx.origin}${FOLDER}` : baseURL),
});
