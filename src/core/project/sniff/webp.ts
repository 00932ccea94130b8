import type { Bytes } from './bytes';
import type { Sniffed } from './types';

/** WebP (RFC 9649): RIFF with the whole size, and a first chunk VP8 (lossy), VP8L (lossless) or VP8X (extended). */
export function sniffWebp(bytes: Bytes): Sniffed {
  const complete = bytes.length >= 8 + bytes.u32le(4);
  const found: Sniffed = { kind: 'webp', width: null, height: null, animated: false, complete };
  switch (bytes.text(12, 4)) {
    case 'VP8 ':
      return { ...found, width: bytes.u16le(26) & 0x3fff || null, height: bytes.u16le(28) & 0x3fff || null };
    case 'VP8L': {
      const size = bytes.u32le(21);
      return { ...found, width: (size % 16384) + 1, height: (Math.floor(size / 16384) % 16384) + 1 };
    }
    case 'VP8X':
      return { ...found, width: bytes.u24le(24) + 1, height: bytes.u24le(27) + 1, animated: (bytes.u8(20) & 2) !== 0 };
    default:
      return found;
  }
}
