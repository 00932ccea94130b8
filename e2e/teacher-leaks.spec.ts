import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { searchLeaks, secretsOf } from '../tools/teacher/leaks.mjs';
import { readSources, teacherFolder } from '../tools/teacher/sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
/** Commands that make what others take along: it all comes in `out/`. */
const exports = Object.keys(scripts).filter((name) => /^(export|package):/.test(name));

const secrets = secretsOf(teacherFolder());

test('of every exclusive source, sentences are searched for', () => {
  const { pages } = readSources(teacherFolder());
  const searched = new Set(secrets.windows.values());
  const exclusive = pages.filter((page) => page.exclusive).map(({ file }) => file);
  expect(exclusive.length).toBeGreaterThan(2);
  expect(exclusive.filter((file) => !searched.has(file))).toEqual([]);
});

test('the built site holds none of them, and no exclusive file', () => {
  const { leaks, files } = searchLeaks([join(root, 'dist')], secrets);
  expect(leaks).toEqual([]);
  expect(files).toBeGreaterThan(100);
});

for (const name of exports) {
  test(`npm run ${name} takes none of them along`, () => {
    // It builds a site of its own when sources changed.
    test.setTimeout(600_000);
    // An export names the site that it points to.
    const args = name.startsWith('export:') ? ['--', '--base', 'https://lessen.example.org/'] : [];
    const { status } = spawnSync('npm', ['run', '--silent', name, ...args], {
      cwd: root,
      stdio: 'inherit',
      shell: true,
    });
    expect(status).toBe(0);
    expect(existsSync(join(root, 'out'))).toBe(true);
    const { leaks, files } = searchLeaks([join(root, 'out')], secrets);
    expect(leaks).toEqual([]);
    expect(files).toBeGreaterThan(0);
  });
}
