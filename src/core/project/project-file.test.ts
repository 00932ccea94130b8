import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleProject, START } from './fixture';
import { packHead } from './head-text';
import { ownPicture } from './new-project';
import { isProjectZip, readProjectFile, writeProjectFile } from './project-file';
import type { Answer, Project, TrainedRecord } from './types';
import { readDirectory } from './zip/directory';
import { bytesSource } from './zip/source';
import { joinParts } from './zip/write';

const contentId = (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex').slice(0, 32));
const options = { id: 'nieuw', at: START + 9, contentId };

const blobs = new Map<string, Uint8Array<ArrayBuffer>>();
let project: Project;
let file: Uint8Array<ArrayBuffer>;

async function pixels(seed: number, format: 'jpeg' | 'png' | 'webp'): Promise<string> {
  const raw = Buffer.from(Array.from({ length: 300 }, (_, i) => (i * seed) % 256));
  const bytes = new Uint8Array(
    await sharp(raw, { raw: { width: 10, height: 10, channels: 3 } })
      .toFormat(format)
      .toBuffer(),
  );
  const id = await contentId(bytes);
  blobs.set(id, bytes);
  return id;
}

const answer: Answer = { picture: 'a', truth: 'papier', chosen: 'pmd', probabilities: [0.25, 0.75] };

function trainedOn({ categories, settings }: Project): TrainedRecord {
  const head = packHead({
    layer: 'embedding',
    categories: ['Papier', 'PMD'],
    dimension: 256,
    mean: new Float32Array(256).fill(0.1),
    scale: new Float32Array(256).fill(2),
    weights: Float32Array.from({ length: 512 }, (_, i) => i / 7),
    bias: Float32Array.of(1, -1),
    l2: 0.1,
    examples: 3,
  });
  const loss = { train: 0.1, test: null };
  const latest = {
    at: START,
    settings,
    categories,
    train: [answer],
    test: [],
    loss,
    converged: true,
    fingerprint: '0a',
  };
  return { head, backboneId: 'klein', latest, previous: { ...latest, converged: null } };
}

beforeAll(async () => {
  const own = [await pixels(3, 'jpeg'), await pixels(5, 'png'), await pixels(7, 'webp')].map((blobId) =>
    ownPicture({ blobId, name: `${blobId}.heic`, alt: 'Eigen foto', category: 'pmd', role: 'train' }),
  );
  const sample = {
    ...own[0]!,
    id: 'pet_010',
    source: { kind: 'sample' as const, sampleId: 'pet_010' },
    objectId: 'pet_1',
  };
  const empty = exampleProject(0, 0);
  project = { ...empty, pictures: [...own, sample], trained: trainedOn(empty) };
  file = joinParts(await writeProjectFile(project, (id) => Promise.resolve(blobs.get(id))));
});

const read = (bytes: Uint8Array<ArrayBuffer>) => readProjectFile(bytesSource(bytes), options);

/** The file with some of its entries replaced (null: left out). */
function changed(files: Record<string, Uint8Array | null>): Uint8Array<ArrayBuffer> {
  const all: Zippable = unzipSync(file);
  for (const [name, bytes] of Object.entries(files)) {
    if (bytes) all[name] = bytes;
    else delete all[name];
  }
  return new Uint8Array(zipSync(all));
}

/** The file with another project.json. */
const withProject = (change: (project: Record<string, unknown>) => unknown) =>
  changed({ 'project.json': strToU8(JSON.stringify({ format: 'dwengo-labo', project: change({ ...project }) })) });

const fails = (code: string) => expect.objectContaining({ name: 'ProjectFileError', code }) as Error;

describe('there and back', () => {
  it('gives the same project under a new id, with every picture', async () => {
    const { project: again, pictures } = await read(file);
    expect(again).toEqual({ ...project, id: 'nieuw', updatedAt: START + 9 });
    expect(pictures.map(({ blobId, bytes }) => [blobId, bytes])).toEqual([...blobs]);
    expect(pictures.map(({ type }) => type)).toEqual(['image/jpeg', 'image/png', 'image/webp']);
  });

  it('is a zip that others open, with pictures under their own format', () => {
    const names = Object.keys(unzipSync(file));
    expect(names[0]).toBe('project.json');
    expect(names.slice(1).map((name) => name.split('.').at(-1))).toEqual(['jpg', 'png', 'webp']);
    expect(JSON.parse(strFromU8(unzipSync(file)['project.json']!))).toEqual({ format: 'dwengo-labo', project });
  });

  it('takes a file that was unpacked and packed again, with a folder around it and what a Mac adds', async () => {
    const again: Zippable = { '__MACOSX/Labo/._project.json': strToU8('x'), 'Labo/.DS_Store': strToU8('x') };
    for (const [name, bytes] of Object.entries(unzipSync(file))) again[`Labo/${name}`] = bytes;
    const bytes = new Uint8Array(zipSync(again));
    expect((await read(bytes)).pictures).toHaveLength(3);
    expect(isProjectZip(await readDirectory(bytesSource(bytes), { files: 99, total: 1e6 }))).toBe(true);
  });

  it('tells a project from a zip of folders', async () => {
    const folders = new Uint8Array(zipSync({ 'Papier/a.jpg': strToU8('x'), 'PMD/b.jpg': strToU8('x') }));
    expect(isProjectZip(await readDirectory(bytesSource(folders), { files: 9, total: 99 }))).toBe(false);
  });

  it('does not write a file that lacks a picture', async () => {
    await expect(writeProjectFile(project, () => Promise.resolve(undefined))).rejects.toThrow(fails('picture-missing'));
  });
});

it('takes names without what turns the reading around', async () => {
  const turned = withProject((p) => ({
    ...p,
    name: '\u202eAfval',
    categories: project.categories.map((category) => ({ ...category, name: `\u2067${category.name}` })),
  }));
  const { project: taken } = await read(turned);
  expect([taken.name, ...taken.categories.map(({ name }) => name)]).toEqual([
    'Afval',
    ...project.categories.map(({ name }) => name),
  ]);
});

describe('refused as a whole', () => {
  const own = () => Object.keys(unzipSync(file))[1]!;

  it.each<[string, () => Uint8Array<ArrayBuffer>, string]>([
    ['no zip', () => strToU8('x') as Uint8Array<ArrayBuffer>, 'not-a-zip'],
    ['half a file', () => file.slice(0, file.length / 2), 'truncated'],
    ['no project.json', () => changed({ 'project.json': null }), 'no-project'],
    ['a path out of the zip', () => changed({ '../x': strToU8('x') }), 'unsafe-path'],
    ['no JSON', () => changed({ 'project.json': strToU8('{"format": ') }), 'not-json'],
    ['no UTF-8', () => changed({ 'project.json': Uint8Array.of(0x22, 0xff, 0x22) }), 'not-json'],
    [
      'a prototype in the JSON',
      () => changed({ 'project.json': strToU8('{"__proto__": {"format": "dwengo-labo"}}') }),
      'not-json',
    ],
    [
      'JSON a hundred thousand deep',
      () => changed({ 'project.json': strToU8('['.repeat(1e5) + ']'.repeat(1e5)) }),
      'not-json',
    ],
    ['JSON null', () => changed({ 'project.json': strToU8('null') }), 'project-malformed'],
    ['another format', () => changed({ 'project.json': strToU8('{"format": "iets"}') }), 'project-malformed'],
    ['JSON too large', () => changed({ 'project.json': strToU8(' '.repeat(16_000_001)) }), 'file-too-large'],
    ['a newer version', () => withProject((p) => ({ ...p, version: 2 })), 'version-too-new'],
    ['no version', () => withProject(({ version: _, ...p }) => p), 'project-malformed'],
    ['an unknown field', () => withProject((p) => ({ ...p, extra: 1 })), 'project-malformed'],
    ['a field of another type', () => withProject((p) => ({ ...p, name: 5 })), 'project-malformed'],
    ['a missing field', () => withProject(({ settings: _, ...p }) => p), 'project-malformed'],
    [
      'two categories with one name',
      () =>
        withProject((p) => ({
          ...p,
          categories: [
            { id: 'pmd', name: 'A' },
            { id: 'b', name: 'a' },
          ],
        })),
      'project-malformed',
    ],
    ['a picture in no category', () => withProject((p) => ({ ...p, categories: [] })), 'project-malformed'],
    [
      'an id that is a path',
      () => withProject((p) => ({ ...p, pictures: [{ ...project.pictures[0], id: '../../x' }] })),
      'project-malformed',
    ],
    [
      'a head of another size',
      () =>
        withProject((p) => ({ ...p, trained: { ...project.trained, head: { ...project.trained!.head, bias: '' } } })),
      'project-malformed',
    ],
    ['a picture left out', () => changed({ [own()]: null }), 'picture-missing'],
    ['another picture', () => changed({ [own()]: [...blobs.values()][1]! }), 'picture-altered'],
    [
      'a picture that is a script',
      () => changed({ [own()]: strToU8('<svg xmlns="x"><script/></svg>') }),
      'picture-altered',
    ],
  ])('%s', async (_, make, code) => {
    await expect(read(make())).rejects.toThrow(fails(code));
  });

  it('names the field that is wrong', async () => {
    const wrong = withProject((p) => ({ ...p, pictures: [{ ...project.pictures[0], role: 'iets' }] }));
    await expect(read(wrong)).rejects.toMatchObject({ details: { field: 'pictures.0.role' } });
  });
});
