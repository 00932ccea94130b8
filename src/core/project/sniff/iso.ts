import type { Bytes } from './bytes';
import type { FileKind, Sniffed } from './types';

const AVIF = ['avif', 'avis'];
const HEIC = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'];

/** Which of the formats in boxes it is, from the brands in the first one; `mif1` alone is taken for HEIC. */
function kindOf(brands: readonly string[]): FileKind {
  if (brands.some((brand) => AVIF.includes(brand))) return 'avif';
  if (brands.some((brand) => HEIC.includes(brand) || brand === 'mif1' || brand === 'msf1')) return 'heic';
  return 'video';
}

/** AVIF, HEIC and MP4 (ISO 14496-12): boxes of length and type; the first is `ftyp` with its brands. */
export function sniffIso(bytes: Bytes): Sniffed {
  const end = Math.min(bytes.u32(0), 256);
  const brands = [bytes.text(8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(bytes.text(at, 4));
  const kind = kindOf(brands);
  const found: Sniffed = {
    kind,
    width: null,
    height: null,
    animated: kind === 'avif' && brands[0] === 'avis',
    complete: true,
  };
  if (kind !== 'avif') return found;
  // The largest `ispe` (image size) counts: tiles, thumbnails and masks have their own. It is near the start.
  for (let at = end; at + 16 <= Math.min(bytes.length, 16_384); at++) {
    if (bytes.u8(at) !== 0x69 || bytes.text(at, 4) !== 'ispe') continue;
    found.width = Math.max(found.width ?? 0, bytes.u32(at + 8));
    found.height = Math.max(found.height ?? 0, bytes.u32(at + 12));
  }
  return found;
}
