import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderUrl, subjectOf } from './urls';

const source = fileURLToPath(new URL('../..', import.meta.url));

/** Modules that a module imports when it starts; types and import() do not count. */
function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\s(?!type\b)(?:[^;]*?\sfrom\s)?'([^']+)'/gm)].map(([, name]) => name!);
}

/** All that the page gets with a module. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const name of imports(file)) {
    // The worker's address is asked, not its code.
    if (name.includes('?')) continue;
    const path = name.startsWith('@core/') ? join(source, name.replace('@core', 'core')) : join(dirname(file), name);
    const resolved = [`${path}.ts`, join(path, 'index.ts')].find(existsSync);
    if (resolved) reach(resolved, seen);
    else seen.add(name);
  }
  return seen;
}

describe('the client', () => {
  const modules = [...reach(join(source, 'engine/client.ts'))].map((file) =>
    file.startsWith('/') ? relative(source, file) : file,
  );

  it('brings no TensorFlow.js, no training and no worker code to the page', () => {
    expect(modules).toContain('engine/client/engine.ts');
    expect(
      modules
        .filter((name) => /tensorflow|backbone|core\/(head\/train|optim)|worker\.ts$/.test(name))
        .filter((name) => name !== 'engine/client/start-worker.ts'),
    ).toEqual([]);
  });
});

describe('addresses', () => {
  it.each([
    ['/models/klein/', 'https://x.be/les/', 'https://x.be/models/klein/'],
    ['../models/klein', 'https://x.be/base/les/', 'https://x.be/base/models/klein/'],
    ['models/klein/model.json?v=2', 'https://x.be/base/', 'https://x.be/base/models/klein/'],
  ])('takes %s on %s as %s', (model, page, folder) => expect(folderUrl(model, page)).toBe(folder));

  it('names a picture by its file', () => {
    expect(subjectOf(new File([], 'mijn foto.jpg'))).toBe('mijn foto.jpg');
    expect(subjectOf('/samples/een%20blik.webp?x=1')).toBe('een blik.webp');
    expect(subjectOf('/samples/100%.webp')).toBe('100%.webp');
    expect(subjectOf(new Blob([]))).toBe('');
  });
});
