import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv, { type ValidateFunction } from 'ajv-draft-04';

const FILE = 'nbformat/v4/nbformat.v4.5.schema.json';
const PACKAGES = 'usr/lib/python3/dist-packages';
const unpacked = fileURLToPath(new URL('../../.cache/nbformat', import.meta.url));

const run = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { cwd: unpacked, encoding: 'utf8', timeout: 90_000, stdio: ['ignore', 'pipe', 'ignore'] });

/** Where Python, or a package of Debian that was unpacked before, has the schema. */
function found(): string | undefined {
  const installed = run('python3', ['-c', 'import nbformat, os; print(os.path.dirname(nbformat.__path__[0]))']);
  const folders = [installed.stdout?.trim(), `/${PACKAGES}`, join(unpacked, PACKAGES)];
  return folders.flatMap((folder) => (folder ? join(folder, FILE) : [])).find((file) => existsSync(file));
}

/** Gets Debian's package with the schema into the cache; nothing is installed. */
function unpack(): void {
  if (!existsSync('/usr/bin/apt-get')) return;
  const limits = ['-q', '-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::Retries=1'];
  const download = () => run('apt-get', [...limits, 'download', 'python3-nbformat']).status === 0;
  // The lists of packages may be old or missing; only root can renew them.
  if (!download() && !(run('apt-get', [...limits, 'update']).status === 0 && download())) return;
  const archive = readdirSync(unpacked).find((name) => name.endsWith('.deb'));
  if (archive) run('dpkg-deb', ['-x', archive, unpacked]);
}

/**
 * Jupyter's own schema of nbformat 4.5, which is not part of this project: from an installed `nbformat`, else from
 * Debian's package.
 *
 * @returns null where neither can be had
 */
export function officialNbformat(): ValidateFunction | null {
  mkdirSync(unpacked, { recursive: true });
  if (!found()) unpack();
  const file = found();
  return file ? new Ajv({ strict: false }).compile(JSON.parse(readFileSync(file, 'utf8')) as object) : null;
}
