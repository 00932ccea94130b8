import type { Bytes } from './bytes';
import type { Sniffed } from './types';

/** Bytes of a colour table, from the flags in front of it. */
const tableSize = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Past a chain of sub-blocks: each a length and as many bytes, until a length of 0. */
function skipBlocks(bytes: Bytes, from: number): number {
  let at = from;
  while (at < bytes.length && bytes.u8(at) !== 0) at += 1 + bytes.u8(at);
  return at + 1;
}

/** GIF89a: a screen size, then blocks; every image block (2C) is a frame, 3B ends it. */
export function sniffGif(bytes: Bytes): Sniffed {
  const found: Sniffed = {
    kind: 'gif',
    width: bytes.u16le(6) || null,
    height: bytes.u16le(8) || null,
    animated: false,
    complete: false,
  };
  let frames = 0;
  let at = 13 + tableSize(bytes.u8(10));
  while (at < bytes.length && frames < 2) {
    const block = bytes.u8(at);
    if (block === 0x2c) {
      frames += 1;
      at = skipBlocks(bytes, at + 11 + tableSize(bytes.u8(at + 9)));
    } else if (block === 0x21) {
      at = skipBlocks(bytes, at + 2);
    } else {
      found.complete = block === 0x3b;
      break;
    }
  }
  return frames > 1 ? { ...found, animated: true, complete: true } : found;
}
