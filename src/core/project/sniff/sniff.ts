import { STORED_SIDE } from '../limits';
import { Bytes } from './bytes';
import { sniffGif } from './gif';
import { sniffIso } from './iso';
import { sniffJpeg } from './jpeg';
import { sniffPng } from './png';
import { sniffWebp } from './webp';
import type { FileKind, Sniffed } from './types';

const plain = (kind: FileKind): Sniffed => ({ kind, width: null, height: null, animated: false, complete: true });

/** SVG is text: an `<svg` near the start, behind a declaration, comments or a doctype. */
function isSvg(bytes: Bytes): boolean {
  const start = bytes.text(0, 4096).replace(/^(\xef\xbb\xbf|\s)+/, '');
  return start.startsWith('<') && /<svg[\s>]/i.test(start) && !/<html[\s>]/i.test(start);
}

function sniffBmp(bytes: Bytes): Sniffed {
  // A negative height means rows from top to bottom.
  const height = Math.abs(bytes.u32le(22) | 0);
  return {
    ...plain('bmp'),
    width: bytes.u32le(18) || null,
    height: height || null,
    complete: bytes.length >= bytes.u32le(2),
  };
}

/**
 * What a file is, by its bytes; its name and its announced type are not asked.
 *
 * @param all the whole file: frames and the end mark can stand anywhere
 */
export function sniff(all: Uint8Array): Sniffed {
  const bytes = new Bytes(all);
  if (all.length === 0) return plain('empty');
  if (bytes.u16(0) === 0xffd8 && bytes.u8(2) === 0xff) return sniffJpeg(bytes);
  if (bytes.text(0, 8) === '\x89PNG\r\n\x1a\n') return sniffPng(bytes);
  if (/^GIF8[79]a$/.test(bytes.text(0, 6))) return sniffGif(bytes);
  if (bytes.text(0, 4) === 'RIFF') return bytes.text(8, 4) === 'WEBP' ? sniffWebp(bytes) : plain('video');
  if (bytes.text(4, 4) === 'ftyp') return sniffIso(bytes);
  if (bytes.text(0, 4) === 'II*\0' || bytes.text(0, 4) === 'MM\0*') return plain('tiff');
  if (bytes.text(0, 5) === '%PDF-') return plain('pdf');
  if (bytes.text(0, 4) === 'PK\x03\x04' || bytes.text(0, 4) === 'PK\x05\x06') return plain('zip');
  if (bytes.u32(0) === 0x1a45dfa3) return plain('video');
  if (bytes.text(0, 2) === 'BM' && bytes.u32le(6) === 0 && bytes.length > 26) return sniffBmp(bytes);
  if (isSvg(bytes)) return plain('svg');
  return plain('unknown');
}

/** Endings of the files that a project keeps; what every browser shows. */
const STORED = { jpeg: 'jpg', png: 'png', webp: 'webp' } as const;

/**
 * Media type and file ending of a picture as a project keeps it; null for anything else: another format, animated, cut
 * off, or larger than `STORED_SIDE`.
 */
export function storedFormat(bytes: Uint8Array): { type: string; extension: string } | null {
  const { kind, width, height, animated, complete } = sniff(bytes);
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') return null;
  const fits = width !== null && height !== null && Math.max(width, height) <= STORED_SIDE;
  return fits && complete && !animated ? { type: `image/${kind}`, extension: STORED[kind] } : null;
}
