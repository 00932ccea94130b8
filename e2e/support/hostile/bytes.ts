import type { TestFile } from '../lab';

/** A file as a picker gives it, from text or bytes. */
export const file = (name: string, mimeType: string, content: Uint8Array | string): TestFile => ({
  name,
  mimeType,
  buffer: Buffer.from(content as string),
});

/** A GIF of one pixel, with one frame or more. */
export function gif(frames: number): Uint8Array {
  const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  const screen = [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
  return Uint8Array.from([...Buffer.from('GIF89a'), ...screen, ...Array(frames).fill(frame).flat(), 0x3b]);
}

/** The start of an ISO file (HEIC, AVIF, MP4) with these brands. */
export function isoStart(brand: string, ...more: string[]): Buffer {
  const rest = Buffer.from(more.join(''));
  const head = Buffer.alloc(16);
  head.writeUInt32BE(16 + rest.length);
  head.write(`ftyp${brand}`, 4);
  return Buffer.concat([head, rest]);
}

/** A PNG with a chunk put in behind its header; the checksum is not looked at by who sniffs. */
export function withChunk(png: Buffer, type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length);
  chunk.write(type, 4);
  data.copy(chunk, 8);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

/** A PNG of which the header announces another size. */
export function withPngSize(png: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(png);
  changed.writeUInt32BE(width, 16);
  changed.writeUInt32BE(height, 20);
  return changed;
}

/** A JPEG of which the frame header announces another size. */
export function withJpegSize(jpeg: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(jpeg);
  const frame = changed.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc2].includes(changed[at + 1]!));
  changed.writeUInt16BE(height, frame + 5);
  changed.writeUInt16BE(width, frame + 7);
  return changed;
}
