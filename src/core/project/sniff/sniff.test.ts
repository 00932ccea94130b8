import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { createRng } from '../../math/rng';
import { sniff, storedFormat } from './sniff';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const u32 = (...values: number[]) => join(...values.map((v) => Uint8Array.of(v >>> 24, v >>> 16, v >>> 8, v)));
const bytes = async (picture: Sharp) => new Uint8Array(await picture.toBuffer());

/** 37 x 23, with enough detail to need real data. */
const noise = Buffer.from(Array.from({ length: 37 * 23 * 4 }, (_, i) => (i * i * 7919) >> 5));
const picture = sharp(noise, { raw: { width: 37, height: 23, channels: 4 } });
const frames = sharp(Buffer.from(Array.from({ length: 20 * 30 * 3 }, (_, i) => (i * i) >> 4)), {
  raw: { width: 20, height: 30, channels: 3, pageHeight: 10 },
});

const chunk = (type: string, data: Uint8Array) => join(u32(data.length), latin(type), data, u32(0));
/** A PNG with an animation chunk behind its header (only the structure counts here). */
function animatedPng(png: Uint8Array, frameCount: number): Uint8Array {
  return join(png.subarray(0, 33), chunk('acTL', u32(frameCount, 0)), png.subarray(33));
}

describe('real pictures, encoded by libvips', () => {
  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['JPEG', () => bytes(picture.clone().jpeg()), 'jpeg'],
    ['progressive JPEG', () => bytes(picture.clone().jpeg({ progressive: true })), 'jpeg'],
    ['CMYK JPEG', () => bytes(picture.clone().toColourspace('cmyk').jpeg()), 'jpeg'],
    [
      'JPEG with EXIF',
      () =>
        bytes(
          picture
            .clone()
            .withExif({ IFD0: { Copyright: 'x' } })
            .jpeg(),
        ),
      'jpeg',
    ],
    ['PNG', () => bytes(picture.clone().png()), 'png'],
    ['16-bit PNG', () => bytes(picture.clone().toColourspace('rgb16').png()), 'png'],
    ['lossy WebP', () => bytes(picture.clone().removeAlpha().webp()), 'webp'],
    ['lossless WebP', () => bytes(picture.clone().webp({ lossless: true })), 'webp'],
    ['WebP with alpha', () => bytes(picture.clone().webp()), 'webp'],
    ['AVIF', () => bytes(picture.clone().avif()), 'avif'],
    ['GIF', () => bytes(picture.clone().gif()), 'gif'],
  ])('%s', async (_, encode, kind) => {
    expect(sniff(await encode())).toEqual({ kind, width: 37, height: 23, animated: false, complete: true });
  });

  it.each<[string, () => Promise<Uint8Array>]>([
    ['GIF', () => bytes(frames.clone().gif({ delay: [10, 10, 10] }))],
    ['WebP', () => bytes(frames.clone().webp({ delay: [10, 10, 10] }))],
  ])('an animated %s', async (_, encode) => {
    expect(sniff(await encode())).toMatchObject({ width: 20, height: 10, animated: true });
  });

  it('an animated PNG, but not one of a single frame', async () => {
    const png = await bytes(picture.clone().png());
    expect(sniff(animatedPng(png, 2)).animated).toBe(true);
    expect(sniff(animatedPng(png, 1)).animated).toBe(false);
  });

  it('TIFF', async () => expect(sniff(await bytes(picture.clone().tiff())).kind).toBe('tiff'));

  it.each<[string, () => Promise<Uint8Array>]>([
    ['JPEG', () => bytes(picture.clone().jpeg())],
    ['PNG', () => bytes(picture.clone().png())],
    ['WebP', () => bytes(picture.clone().webp())],
    ['GIF', () => bytes(picture.clone().gif())],
  ])('a %s that is cut off, anywhere, is not complete and never throws', async (_, encode) => {
    const whole = await encode();
    for (let length = 16; length < whole.length - 4; length += 3)
      expect(sniff(whole.subarray(0, length)).complete).toBe(false);
  });

  it('a JPEG with a film behind it is complete', async () => {
    const jpeg = await bytes(picture.clone().jpeg());
    expect(sniff(join(jpeg, latin('....ftypmp42 film')))).toMatchObject({ kind: 'jpeg', complete: true });
  });
});

describe('other files', () => {
  const ftyp = (...brands: string[]) =>
    join(u32(8 + 4 * (brands.length + 1)), latin('ftyp'), latin(brands[0]!), u32(0), latin(brands.slice(1).join('')));

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'empty'],
    ['one byte', Uint8Array.of(0xff), 'unknown'],
    ['text', latin('Dit is geen foto.'), 'unknown'],
    ['HEIC of an iPhone', ftyp('heic', 'mif1', 'heic'), 'heic'],
    ['HEIF without more', ftyp('mif1', 'mif1'), 'heic'],
    ['AVIF under mif1', ftyp('mif1', 'avif', 'miaf'), 'avif'],
    ['MP4', ftyp('isom', 'mp42'), 'video'],
    ['QuickTime', ftyp('qt  '), 'video'],
    ['WebM', u32(0x1a45dfa3, 0), 'video'],
    ['SVG', latin('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'svg'],
    [
      'SVG behind a declaration',
      latin('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- x --><!DOCTYPE svg>\n<svg width="1"/>'),
      'svg',
    ],
    ['a page with an SVG', latin('<!doctype html><html><svg></svg></html>'), 'unknown'],
    ['PDF', latin('%PDF-1.7'), 'pdf'],
    ['zip', latin('PK\x03\x04....'), 'zip'],
  ])('%s', (_, file, kind) => expect(sniff(file).kind).toBe(kind));

  it('BMP, also from top to bottom', () => {
    const bmp = new Uint8Array(70);
    const view = new DataView(bmp.buffer);
    bmp.set(latin('BM'));
    view.setUint32(2, 70, true);
    view.setInt32(18, 4, true);
    view.setInt32(22, -3, true);
    expect(sniff(bmp)).toEqual({ kind: 'bmp', width: 4, height: 3, animated: false, complete: true });
  });

  it('a PNG that says it is enormous', async () => {
    const png = (await bytes(picture.clone().png())).slice();
    png.set(u32(30_000, 20_000), 16);
    expect(sniff(png)).toMatchObject({ width: 30_000, height: 20_000 });
  });
});

it('ends, without an error, on any bytes behind a known start', () => {
  const rng = createRng(1);
  const starts = [
    [0xff, 0xd8, 0xff],
    [...latin('\x89PNG\r\n\x1a\n')],
    [...latin('GIF89a')],
    [...latin('RIFF....WEBPVP8X')],
    [0, 0, 0, 200, ...latin('ftypavif')],
  ];
  for (let i = 0; i < 500; i++) {
    const tail = Array.from({ length: rng.int(400) }, () => (rng.int(3) === 0 ? 0xff : rng.int(256)));
    expect(() => sniff(Uint8Array.from([...starts[i % starts.length]!, ...tail]))).not.toThrow();
  }
});

it('keeps only what every browser shows, small, still and whole', async () => {
  const jpeg = await bytes(picture.clone().jpeg());
  expect(storedFormat(jpeg)).toEqual({ type: 'image/jpeg', extension: 'jpg' });
  expect(storedFormat(await bytes(picture.clone().webp()))).toEqual({ type: 'image/webp', extension: 'webp' });
  expect(storedFormat(await bytes(picture.clone().avif()))).toBeNull();
  expect(storedFormat(jpeg.subarray(0, jpeg.length / 2))).toBeNull();
  expect(storedFormat(animatedPng(await bytes(picture.clone().png()), 2))).toBeNull();
  expect(storedFormat(await bytes(picture.clone().resize(641, 10, { fit: 'fill' }).jpeg()))).toBeNull();
  expect(storedFormat(latin('<svg/>'))).toBeNull();
});
