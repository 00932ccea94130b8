import type { Bytes } from './bytes';
import type { Sniffed } from './types';

/** Start-of-frame markers: C0 to CF, without C4 (Huffman tables), C8 (reserved) and CC (arithmetic tables). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** JPEG (ITU T.81 B.1): a chain of segments FF marker length; the scan runs on to the end marker FF D9. */
export function sniffJpeg(bytes: Bytes): Sniffed {
  const found: Sniffed = { kind: 'jpeg', width: null, height: null, animated: false, complete: false };
  let at = 2;
  while (at + 4 <= bytes.length && bytes.u8(at) === 0xff) {
    const marker = bytes.u8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      found.height = bytes.u16(at + 5) || null;
      found.width = bytes.u16(at + 7) || null;
    }
    if (marker === 0xda) {
      found.complete = hasEnd(bytes.all, at);
      return found;
    }
    at += 2 + Math.max(2, bytes.u16(at + 2));
  }
  return found;
}

/** Whether the end marker comes after the scan's start. Some phones put a film behind it, so it need not be last. */
function hasEnd(all: Uint8Array, from: number): boolean {
  for (let at = all.indexOf(0xff, from + 2); at >= 0; at = all.indexOf(0xff, at + 1))
    if (all[at + 1] === 0xd9) return true;
  return false;
}
