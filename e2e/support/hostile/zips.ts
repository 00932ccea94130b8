import { strToU8, zipSync } from 'fflate';
import type { Project } from '../../../src/core/project/types';
import { photo } from '../lab';
import { file } from './bytes';
import type { Row } from './row';
import type { TestFile } from '../lab';

/** A file for the Lab's import. */
export interface ZipRow extends Row {
  /** @param saved a good project with pictures and a trained model, as the Lab itself keeps it */
  make: (saved: SavedProject) => TestFile | Promise<TestFile>;
}

/** The contents of a project file that the Lab wrote. */
export type SavedProject = Record<string, Uint8Array>;

const NOT_A_ZIP = 'Dit is geen zip-bestand.';
const PARTIAL = 'Dit bestand is niet volledig.';
const DAMAGED = 'Dit bestand is beschadigd.';
const UNSUPPORTED = 'Dit zip-bestand heeft een wachtwoord of is op een manier ingepakt die het labo niet kent.';
const UNSAFE = 'Deze zip bevat een onveilige bestandsnaam en wordt niet geopend.';
const MALFORMED = 'Het project in dit bestand klopt niet en wordt niet geopend.';
const UNREADABLE = 'Het project in dit bestand is onleesbaar.';

type Content = Uint8Array | string;
const row = (
  id: string,
  input: string,
  sees: string,
  content: (saved: SavedProject) => Content | Promise<Content>,
): ZipRow => ({
  id: `zip ${id}`,
  input,
  sees,
  make: async (saved) => file(`${id}.zip`, 'application/zip', await content(saved)),
});

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1);
const picture = async () => new Uint8Array((await photo(1)).buffer);

/** Writes a number into each directory record of a zip, at this place of the record. */
function inDirectory(zip: Uint8Array, at: number, value: number, size: 2 | 4): Uint8Array {
  const changed = Buffer.from(zip);
  for (let from = changed.indexOf('PK\x01\x02'); from >= 0; from = changed.indexOf('PK\x01\x02', from + 1)) {
    if (size === 2) changed.writeUInt16LE(value, from + at);
    else changed.writeUInt32LE(value, from + at);
  }
  return changed;
}

/** The saved project with its data changed. */
function altered(saved: SavedProject, change: (project: Record<string, unknown>) => void): Uint8Array {
  const data = JSON.parse(Buffer.from(saved['project.json']!).toString()) as { project: Record<string, unknown> };
  change(data.project);
  return zipSync({ ...saved, 'project.json': strToU8(JSON.stringify(data)) });
}
const trainedOf = (project: Record<string, unknown>) => project['trained'] as NonNullable<Project['trained']>;
const json = (saved: SavedProject) => Buffer.from(saved['project.json']!).toString();

/** Files that are refused, each with its reason. */
export const REFUSED_ZIPS: readonly ZipRow[] = [
  row('tekst', 'text named .zip', NOT_A_ZIP, () => 'dit is geen zip'),
  row('leeg', 'zero bytes', NOT_A_ZIP, () => ''),
  row('half', 'a project cut off', PARTIAL, (saved) => half(zipSync(saved))),
  row('kapot', 'a project with bytes that fell over', DAMAGED, (saved) => {
    const zip = Buffer.from(zipSync(saved, { level: 0 }));
    return zip.fill(0x55, 200, 260);
  }),
  row('wachtwoord', 'encrypted', UNSUPPORTED, (saved) => inDirectory(zipSync(saved), 8, 1, 2)),
  row('lzma', 'packed in another way', UNSUPPORTED, (saved) => inDirectory(zipSync(saved), 10, 14, 2)),
  row('omhoog', 'a path that climbs out', UNSAFE, () => zipSync({ '../../etc/passwd': bytes('x') })),
  row('regeleinde', 'a line break in a name', UNSAFE, () => zipSync({ 'Papier/a\n.jpg': bytes('x') })),
  row('bom', 'a bomb of 50 GB', 'Deze zip is uitgepakt te groot.', () =>
    inDirectory(
      zipSync(Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`Papier/${n}.jpg`, new Uint8Array(50_000)]))),
      24,
      2_500_000_000,
      4,
    ),
  ),
  row('bommetje', 'a project that unpacks to more than it says', DAMAGED, () =>
    inDirectory(zipSync({ 'project.json': new Uint8Array(20_000_000) }), 24, 1000, 4),
  ),
  row('mappen', '40 folders', 'Er zijn te veel mappen in deze zip: hoogstens 12', async () => {
    const one = await picture();
    return zipSync(Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`soort ${n}/a.jpg`, one])));
  }),
  row('lege zip', 'a zip without files', 'In deze zip zitten geen foto’s.', () => zipSync({})),
  row('geen json', 'a project that is no JSON', UNREADABLE, (saved) =>
    zipSync({ ...saved, 'project.json': bytes('{"format":') }),
  ),
  row('proto', 'keys that pollute prototypes', UNREADABLE, (saved) =>
    zipSync({ ...saved, 'project.json': bytes(json(saved).replace('{', '{"__proto__":{"polluted":true},')) }),
  ),
  row('constructor', 'a key that names a constructor', MALFORMED, (saved) =>
    altered(saved, (project) => (project['constructor'] = { prototype: { polluted: true } })),
  ),
  row('toekomst', 'a version of the future', 'Dit project is gemaakt met een nieuwere versie van het labo.', (saved) =>
    altered(saved, (project) => (project['version'] = 99)),
  ),
  row('soorten', 'wrong types', MALFORMED, (saved) =>
    altered(saved, (project) => (project['pictures'] = { length: 3 })),
  ),
  row('lange naam', 'a category of 10,000 characters', MALFORMED, (saved) =>
    altered(saved, (project) => ((project['categories'] as { name: string }[])[0]!.name = 'x'.repeat(10_000))),
  ),
  row('dubbel', 'two categories of one name', MALFORMED, (saved) =>
    altered(saved, (project) => ((project['categories'] as { name: string }[])[0]!.name = 'pmd')),
  ),
  row('beide kanten', 'one object in training and test', MALFORMED, (saved) =>
    altered(saved, (project) => {
      for (const one of project['pictures'] as { objectId: string }[]) one.objectId = 'hetzelfde';
    }),
  ),
  row('halve laag', 'a trained layer of half its weights', MALFORMED, (saved) =>
    altered(saved, (project) => {
      const { head } = trainedOf(project);
      head.weights = head.weights.slice(0, 200);
    }),
  ),
  row('oneindig', 'a trained layer with weights that are no numbers', MALFORMED, (saved) =>
    altered(saved, (project) => {
      const { head } = trainedOf(project);
      const count = Buffer.from(head.weights, 'base64').length / 4;
      head.weights = Buffer.from(new Float32Array(count).fill(NaN).buffer).toString('base64');
    }),
  ),
  row('fotoloos', 'a picture that is not there', 'Er ontbreekt een foto van het project.', (saved) => {
    const rest = Object.entries(saved).filter(([name]) => name === 'project.json');
    return zipSync(Object.fromEntries(rest));
  }),
  row(
    'andere foto',
    'a picture that was swapped',
    'Een foto in dit bestand is niet die waarmee het project bewaard is.',
    async (saved) => {
      const other = await picture();
      const names = Object.keys(saved).filter((name) => name.startsWith('pictures/'));
      return zipSync({ ...saved, [names[0]!]: other });
    },
  ),
];

/** Files with pictures in folders of which not all is as it should be. */
export const FOLDER_ZIPS = {
  nested: {
    id: 'zip in zip',
    input: 'a zip inside a zip',
    sees: 'binnen.zip: Dit is geen foto die het labo kent.',
  },
  folders: {
    id: 'zip mapnamen',
    input: 'folders named in markup, emoji, Arabic and 300 characters',
    sees: '',
  },
  names: {
    id: 'project categorienamen',
    input: 'a project with categories named in markup, emoji and letters that turn the reading around',
    sees: '',
  },
} as const satisfies Record<string, Row>;

export const STRANGE_NAMES = ['<b onclick=alert(1)>x</b>', '🗑️ afval', 'ورق', 'y'.repeat(40)] as const;
