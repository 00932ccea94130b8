import type { Bytes } from './bytes';
import type { Sniffed } from './types';

/** PNG: 8 bytes of signature, then chunks of length, type, data, checksum; APNG has an acTL chunk before the pixels. */
export function sniffPng(bytes: Bytes): Sniffed {
  const header = bytes.text(12, 4) === 'IHDR';
  const found: Sniffed = {
    kind: 'png',
    width: header ? bytes.u32(16) || null : null,
    height: header ? bytes.u32(20) || null : null,
    animated: false,
    complete: false,
  };
  let pixels = false;
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.u32(at)) {
    const type = bytes.text(at + 4, 4);
    if (type === 'IDAT') pixels = true;
    // One frame is a still picture, however it is wrapped.
    if (type === 'acTL' && !pixels && bytes.u32(at + 8) > 1) found.animated = true;
    if (type === 'IEND') {
      found.complete = pixels;
      break;
    }
  }
  return found;
}
