import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { teacherPages } from './integration.mjs';

const STRONG = 'trage fietsen koken paarse soep';
const SECRET = 'Deze zin mag nergens in de gebouwde site te lezen zijn.';

let folder: string;
let lines: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  for (const name of ['teacher', 'dist']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'teacher', 'a.md'), `---\ntitle: A\nteacher_exclusive: true\n---\n${SECRET}\n`);
  writeFileSync(join(folder, 'dist', 'index.html'), '<p>Een gewone pagina.</p>');
  lines = [];
  vi.stubEnv('TEACHER_CONTENT', join(folder, 'teacher'));
  vi.stubEnv('TEACHER_PASSPHRASE', undefined);
  vi.stubEnv('CI', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A build as Astro calls it: its start and its end. */
function build(): void {
  const logger = { info: (line: string) => void lines.push(line) };
  const { hooks } = teacherPages();
  hooks['astro:build:start']({ logger });
  hooks['astro:build:done']({ logger, dir: pathToFileURL(`${join(folder, 'dist')}/`) });
}

describe('a build', () => {
  it('with a passphrase says nothing', () => {
    vi.stubEnv('TEACHER_PASSPHRASE', STRONG);
    build();
    expect(lines).toEqual([]);
  });

  it('without one shows the one that it made, once', () => {
    build();
    expect(process.env.TEACHER_PASSPHRASE).toMatch(/^(\w{4}-){4}\w{4}$/);
    expect(lines).toEqual([expect.stringContaining(process.env.TEACHER_PASSPHRASE!)]);
  });

  it('with CI and without one leaves the pages out, in one line', () => {
    vi.stubEnv('CI', 'true');
    build();
    expect(process.env.TEACHER_PASSPHRASE).toBeUndefined();
    expect(lines).toEqual(['left out: CI is set and TEACHER_PASSPHRASE is not.']);
  });

  it('stops at a weak one', () => {
    vi.stubEnv('TEACHER_PASSPHRASE', 'leerkracht');
    expect(build).toThrow(/too easy to guess/);
  });

  it('stops when an exclusive sentence can be read in what it made', () => {
    vi.stubEnv('TEACHER_PASSPHRASE', STRONG);
    writeFileSync(join(folder, 'dist', 'a.js'), `const a = ${JSON.stringify(SECRET)};`);
    expect(build).toThrow(
      /can be read in the built site:\n.*a\.js holds "deze zin mag nergens in de gebouwde site" from a\.md/,
    );
  });

  it('says nothing where nothing is exclusive', () => {
    writeFileSync(join(folder, 'teacher', 'a.md'), '---\nteacher_exclusive: false\n---\nOpenbaar.\n');
    build();
    expect(lines).toEqual([]);
  });
});

it.each([
  ['dev', 'true'],
  ['build', 'false'],
  ['preview', 'false'],
])('exclusive pages stand open only while developing, whatever NODE_ENV says: %s', (command, open) => {
  vi.stubEnv('NODE_ENV', 'development');
  const configs: object[] = [];
  teacherPages().hooks['astro:config:setup']({ command, updateConfig: (config) => void configs.push(config) });
  expect(configs).toEqual([{ vite: { define: { 'import.meta.env.TEACHER_OPEN': open } } }]);
});
