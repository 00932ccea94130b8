import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { centreCrop } from './picture';
import { HEADER_BYTES, readPictureSize } from './picture-size';

const picture = () => sharp({ create: { width: 321, height: 123, channels: 3, background: 'red' } });
const header = (bytes: Buffer) => readPictureSize(new Uint8Array(bytes).subarray(0, HEADER_BYTES));
const size = { width: 321, height: 123 };

describe('readPictureSize', () => {
  it('reads real files of each format', async () => {
    expect(header(await picture().png().toBuffer())).toEqual(size);
    expect(header(await picture().jpeg().toBuffer())).toEqual(size);
    expect(
      header(
        await picture()
          .jpeg({ progressive: true })
          .withExif({ IFD0: { Copyright: 'x'.repeat(500) } })
          .toBuffer(),
      ),
    ).toEqual(size);
    expect(header(await picture().gif().toBuffer())).toEqual(size);
    expect(header(await picture().webp().toBuffer())).toEqual(size);
    expect(header(await picture().webp({ lossless: true }).toBuffer())).toEqual(size);
    expect(header(await picture().ensureAlpha(0.5).webp().toBuffer())).toEqual(size);
  });

  it('does not know what it cannot tell', async () => {
    expect(readPictureSize(new Uint8Array(0))).toBeNull();
    expect(readPictureSize(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
    const jpeg = new Uint8Array(await picture().jpeg().toBuffer());
    expect(readPictureSize(jpeg.subarray(0, 40))).toBeNull();
    expect(readPictureSize(Uint8Array.of(0xff, 0xd8, 0xff, 0xff, 0xff, 0xff))).toBeNull();
  });
});

it('takes the square in the middle', () => {
  expect(centreCrop(640, 480)).toEqual({ left: 80, top: 0, side: 480 });
  expect(centreCrop(3, 8)).toEqual({ left: 0, top: 2, side: 3 });
});
