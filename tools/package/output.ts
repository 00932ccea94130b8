import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, say } from '../run/project.mjs';
import type { Files } from './site-files';

/** Where packages and exports are written: a folder that git ignores. */
export const OUT = join(root, 'out');

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** Writes one file into `out/`. Returns its path. */
export function writeOut(name: string, bytes: Uint8Array): string {
  const path = join(OUT, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  say(`out/${name}: ${megabytes(bytes.length)} MB.`);
  return path;
}

/** Writes files into a folder that holds nothing else afterwards. */
export function writeFolder(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, bytes] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
}
