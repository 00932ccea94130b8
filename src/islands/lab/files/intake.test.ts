import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { intakeErrors } from '@i18n/project';
import { openFolderZip } from './folder-zip';
import { intake, INTAKE_LIMITS, type IntakeFile, type IntakeResult } from './intake';
import { baseName, ownPictures } from './own-pictures';
import type { Shrinker } from './shrinker';
import { fitted } from './size';

/** Makes pictures small with libvips, in place of a canvas. */
const shrinker: Shrinker = {
  async shrink(file) {
    try {
      const { data, info } = await sharp(Buffer.from(await file.arrayBuffer()))
        .rotate()
        .resize(640, 640, { fit: 'inside', withoutEnlargement: true })
        .jpeg()
        .toBuffer({ resolveWithObject: true });
      return { shrunk: { bytes: new Uint8Array(data), width: info.width, height: info.height } };
    } catch {
      return { failed: 'broken' };
    }
  },
  close: () => {},
};

const raw = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#a50' } });
const jpeg = async (width = 80, height = 40) => new Uint8Array(await raw(width, height).jpeg().toBuffer());
const file = (name: string, ...parts: Uint8Array<ArrayBuffer>[]): IntakeFile => ({ name, file: new Blob(parts) });
const outcome = (result: IntakeResult) => ('error' in result ? result.error : 'ok');

describe('intake', () => {
  it('takes what is a picture, tells of each other file why not, and keeps their order', async () => {
    const photo = await jpeg();
    const gif = new Uint8Array(await raw(9, 9).gif().toBuffer());
    const frames = sharp(Buffer.from(Array.from({ length: 12 * 3 * 3 }, (_, i) => i)), {
      raw: { width: 3, height: 12, channels: 3, pageHeight: 4 },
    });
    const huge = (await jpeg()).slice();
    const frame = huge.findIndex((byte, i) => byte === 0xff && huge[i + 1] === 0xc0);
    huge.set([0x27, 0x10, 0x27, 0x10], frame + 5);
    const seen: string[] = [];
    const results = await intake(
      [
        file('goed.jpg', photo),
        file('leeg.jpg'),
        file('verkeerde-naam.txt', new Uint8Array(await raw(5, 5).png().toBuffer())),
        file('tekst.jpg', strToU8('geen foto')),
        file('tekening.png', strToU8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')),
        file('iphone.jpg', Uint8Array.of(0, 0, 0, 16, ...strToU8('ftypheic'), 0, 0, 0, 0)),
        file('beweegt.webp', new Uint8Array(await frames.webp({ delay: [9, 9, 9] }).toBuffer())),
        file('stil.gif', gif),
        file('half.jpg', photo.slice(0, photo.length / 2)),
        file('100-megapixel.jpg', huge),
        file('stuk.png', new Uint8Array(await raw(5, 5).png().toBuffer()).slice(0, 45)),
        { name: 'weg.jpg', file: () => Promise.reject(new DOMException('', 'NotReadableError')) },
        file('groot.jpg', new Uint8Array(INTAKE_LIMITS.bytes + 1)),
      ],
      { shrinker, onEach: (result, done, total) => seen.push(`${result.name} ${done}/${total}`) },
    );
    expect(results.map((result) => [result.name, outcome(result)])).toEqual([
      ['goed.jpg', 'ok'],
      ['leeg.jpg', 'empty'],
      ['verkeerde-naam.txt', 'ok'],
      ['tekst.jpg', 'not-a-picture'],
      ['tekening.png', 'svg'],
      ['iphone.jpg', 'heic'],
      ['beweegt.webp', 'animated'],
      ['stil.gif', 'ok'],
      ['half.jpg', 'broken'],
      ['100-megapixel.jpg', 'too-many-pixels'],
      ['stuk.png', 'broken'],
      ['weg.jpg', 'broken'],
      ['groot.jpg', 'too-big'],
    ]);
    expect(seen).toHaveLength(13);
    expect(seen.at(-1)).toMatch(/13\/13$/);
  });

  it('has a sentence in Dutch for every outcome', async () => {
    const results = await intake([file('leeg')], { shrinker });
    for (const result of results) if ('error' in result) expect(intakeErrors[result.error]).toMatch(/\.$/);
  });

  it('gives the same picture the same id, as the bytes say', async () => {
    const photo = await jpeg(2000, 1000);
    const [one, two, other] = await intake(
      [file('a.jpg', photo), file('b.jpg', photo), file('c.jpg', await jpeg(41, 40))],
      { shrinker },
    );
    if (!one || !two || !other || !('picture' in one) || !('picture' in two) || !('picture' in other))
      throw new Error('refused');
    expect(one).toMatchObject({ width: 640, height: 320 });
    expect(one.picture.blobId).toBe(createHash('sha256').update(one.picture.bytes).digest('hex').slice(0, 32));
    expect(two.picture.blobId).toBe(one.picture.blobId);
    expect(other.picture.blobId).not.toBe(one.picture.blobId);
  });

  it('takes so many at once and tells of the rest', async () => {
    const photo = await jpeg(8, 8);
    const files = Array.from({ length: 7 }, (_, i) => file(`${i}.jpg`, photo));
    const results = await intake(files, { shrinker, limits: { ...INTAKE_LIMITS, files: 5 } });
    expect(results.map(outcome)).toEqual([...Array<string>(5).fill('ok'), 'too-many-files', 'too-many-files']);
  });

  it('stops when asked; what was done stays', async () => {
    const photo = await jpeg(8, 8);
    const abort = new AbortController();
    const files = Array.from({ length: 20 }, (_, i) => file(`${i}.jpg`, photo));
    const results = await intake(files, {
      shrinker,
      signal: abort.signal,
      onEach: (_, done) => done === 4 && abort.abort(),
    });
    const outcomes = results.map(outcome);
    expect(outcomes.filter((each) => each === 'ok').length).toBeLessThan(8);
    expect(outcomes.filter((each) => each === 'ok').length).toBeGreaterThanOrEqual(4);
    expect(outcomes.at(-1)).toBe('cancelled');
  });
});

describe('a zip of folders', () => {
  it('gives the pictures per folder, unpacked when their turn comes', async () => {
    const photo = await jpeg();
    const bytes = zipSync({
      'Afval/Papier/krant.jpg': photo,
      'Afval/PMD/blik.jpg': photo,
      'Afval/PMD/lees.txt': strToU8('x'),
      '__MACOSX/._a': photo,
    });
    const folders = await openFolderZip(new Blob([new Uint8Array(bytes)]));
    expect(folders.map(({ folder, files }) => [folder, files.length])).toEqual([
      ['Papier', 1],
      ['PMD', 2],
    ]);
    const results = await intake(folders[1]!.files, { shrinker });
    expect(results.map(outcome)).toEqual(['ok', 'not-a-picture']);
  });

  it('refuses only the file that is too large', async () => {
    const bytes = zipSync({ 'PMD/groot.jpg': new Uint8Array(INTAKE_LIMITS.bytes + 1), 'PMD/goed.jpg': await jpeg() });
    const [folder] = await openFolderZip(new Blob([new Uint8Array(bytes)]));
    expect((await intake(folder!.files, { shrinker })).map(outcome)).toEqual(['too-big', 'ok']);
  });
});

describe('own pictures', () => {
  it('become pictures of the project and blobs of the store', async () => {
    const results = await intake([file('map/Mijn fles.v2.jpg', await jpeg()), file('x')], { shrinker });
    const { pictures, blobs } = ownPictures(results, { category: 'pmd', role: 'train', objectId: 'reeks-1' });
    expect(pictures).toEqual([
      {
        id: blobs[0]!.blobId,
        source: { kind: 'own', blobId: blobs[0]!.blobId, name: 'Mijn fles.v2' },
        objectId: 'reeks-1',
        category: 'pmd',
        role: 'train',
        alt: 'Eigen foto Mijn fles.v2',
      },
    ]);
  });

  it('cut endless names', () => expect(baseName(`${'x'.repeat(300)}.jpg`)).toHaveLength(120));
});

it('fits a picture in a square without enlarging or losing a side', () => {
  expect(fitted({ width: 4000, height: 3000 }, 640)).toEqual({ width: 640, height: 480 });
  expect(fitted({ width: 30, height: 20 }, 640)).toEqual({ width: 30, height: 20 });
  expect(fitted({ width: 10_000, height: 3 }, 640)).toEqual({ width: 640, height: 1 });
});
