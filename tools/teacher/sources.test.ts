import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSources, teacherFolder } from './sources.mjs';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'teacher-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
const page = (exclusive: boolean, body: string) => `---\ntitle: 'T'\nteacher_exclusive: ${exclusive}\n---\n${body}`;

describe('the teacher’s sources', () => {
  it('are the folder that TEACHER_CONTENT names', () => {
    expect(teacherFolder({})).toMatch(/content.teacher$/);
    expect(teacherFolder({ TEACHER_CONTENT: folder })).toBe(folder);
    expect(() => teacherFolder({ TEACHER_CONTENT: join(folder, 'weg') })).toThrow(/weg.*not there/);
  });

  it('are pages that say whether they are exclusive, and files, which all are', () => {
    write('plan.md', page(false, 'Een plan.'));
    write('slides/les.mdx', page(true, 'Een slide.'));
    write('beelden/bord.png', 'x');
    write('.git/config', 'x');
    const { pages, files } = readSources(folder);
    expect(pages.map(({ file, exclusive }) => [file, exclusive]).sort()).toEqual([
      ['plan.md', false],
      ['slides/les.mdx', true],
    ]);
    expect(files).toEqual(['beelden/bord.png']);
  });

  it('may be nowhere: then there are none', () => {
    expect(readSources(join(folder, 'weg'))).toEqual({ pages: [], files: [] });
  });

  it.each(['---\ntitle: T\n---\na', 'geen kop', '---\nteacher_exclusive: ja\n---\na'])('have to say it: %j', (text) => {
    write('fout.md', text);
    expect(() => readSources(folder)).toThrow(/fout\.md: expected "teacher_exclusive/);
  });
});

describe('an exclusive page', () => {
  it.each([
    ["import x from './x'", 'an import'],
    ["export const oplossing = 'geheim'", 'an import or export'],
    ['<script>alert(1)</script>', 'a script'],
    ['![bord](./bord.png)', 'a Markdown picture'],
    ['![bord](beelden/bord.png)', 'a Markdown picture'],
  ])('may not hold what becomes a public file: %s', (text, what) => {
    write('fout.mdx', page(true, `Tekst.\n\n${text}\n`));
    expect(() => readSources(folder)).toThrow(new RegExp(`fout\\.mdx is for teachers only but holds ${what}`));
    write('fout.mdx', page(false, `Tekst.\n\n${text}\n`));
    expect(() => readSources(folder)).not.toThrow();
  });

  it('may show such a thing as code', () => {
    write('goed.mdx', page(true, '```js\nimport x from "x";\n```\n\nSchrijf `![](./x.png)`.'));
    expect(() => readSources(folder)).not.toThrow();
  });
});
