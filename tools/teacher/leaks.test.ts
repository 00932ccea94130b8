import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaksIn, searchLeaks, secretsOf, type Secrets } from './leaks.mjs';

const SECRET = 'Het drankkarton hoort bij PMD’s "blauwe zak", zegt élke leerkracht.';
const PUBLIC = 'Deze zin staat ook gewoon in de les van de leerlingen.';
const PICTURE = Uint8Array.from({ length: 64 }, (_, i) => (i * 37) % 256);

let folder: string;
let secrets: Secrets;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leaks-'));
  mkdirSync(join(folder, 'teacher'));
  mkdirSync(join(folder, 'public'));
  const write = (file: string, content: string | Uint8Array) => writeFileSync(join(folder, file), content);
  write(
    'teacher/a.mdx',
    `---\ntitle: 'Een titel mag iedereen lezen, ook een lange'\nteacher_exclusive: true\n---\n${SECRET}\n\n${PUBLIC}\n\n<Quiz answer="Antwoord twee, want de andere lagen blijven de hele tijd bevroren." />\n`,
  );
  write(
    'teacher/b.md',
    `---\ntitle: 'Open'\nteacher_exclusive: false\n---\nIn het plan staat wat iedereen mag weten van ons.`,
  );
  write('teacher/bord-oplossing.png', PICTURE);
  write('teacher/punten.csv', 'de verdeelsleutel van de punten staat in dit bestand');
  write('public/les.md', PUBLIC);
  secrets = secretsOf(join(folder, 'teacher'), [join(folder, 'public')]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const text = (content: string) => leaksIn('bestand', strToU8(content), secrets);
const escaped = (content: string) =>
  content.replace(/[^\x20-\x7e]|"/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
const entities = (content: string) => content.replace(/[^\w ]/g, (char) => `&#${char.charCodeAt(0)};`);

describe('a leak is found', () => {
  it.each([
    ['as it stands', SECRET],
    ['in HTML, between tags', SECRET.replace('PMD', '<strong>PMD</strong>').replace('zegt', '<br>zegt')],
    ['in the props of an island', `<astro-island props="{&quot;a&quot;:[0,&quot;${entities(SECRET)}&quot;]}">`],
    ['in JavaScript', `const a="${escaped(SECRET)}";`],
    ['in a source map, as a string in a string', JSON.stringify(JSON.stringify({ sourcesContent: [SECRET] }))],
    ['in part, and in capitals', `x ${SECRET.slice(0, 62).toUpperCase()} y`],
    ['from a property in the source', 'want de andere lagen blijven de hele tijd'],
    ['from a text file', '{"a":"de verdeelsleutel van de punten staat in dit"}'],
  ])('%s', (_, content) => {
    expect(text(content)).toEqual([expect.stringMatching(/^bestand holds ".*" from (a\.mdx|punten\.csv)$/)]);
  });

  it('in a zip in a zip, and in gzip', () => {
    const inner = zipSync({ 'les/index.html': strToU8(SECRET) });
    expect(leaksIn('les.zip', zipSync({ 'inner.zip': inner }), secrets)).toEqual([
      expect.stringContaining('les.zip > inner.zip > les/index.html holds'),
    ]);
    expect(leaksIn('a.gz', gzipSync(SECRET), secrets)).toHaveLength(1);
  });

  it('as a file, under any name, and as a name', () => {
    expect(leaksIn('abc.png', PICTURE, secrets)).toEqual(['abc.png is the exclusive file bord-oplossing.png']);
    expect(leaksIn('x/bord-oplossing.png.webp', strToU8('iets anders'), secrets)).toEqual([
      expect.stringContaining('has the name of the exclusive file'),
    ]);
  });

  it('anywhere in a folder', () => {
    const site = join(folder, 'site', 'diep');
    mkdirSync(site, { recursive: true });
    writeFileSync(join(site, 'goed.js'), 'export default 1');
    expect(searchLeaks([join(folder, 'site')], secrets)).toEqual({ leaks: [], files: 1 });
    writeFileSync(join(site, 'fout.js'), `export default "${SECRET.replaceAll('"', '')}"`);
    expect(searchLeaks([join(folder, 'site')], secrets)).toEqual({
      leaks: [expect.stringContaining('fout.js holds')],
      files: 2,
    });
  });
});

describe('no leak is', () => {
  it.each([
    ['a sentence that is public too', PUBLIC],
    ['the text of a public page', 'In het plan staat wat iedereen mag weten van ons.'],
    ['a title', 'Een titel mag iedereen lezen, ook een lange'],
    ['the same words in another order', 'karton drank het bij hoort PMD zak blauwe zegt leerkracht elke'],
  ])('%s', (_, content) => {
    expect(text(content)).toEqual([]);
  });
});
