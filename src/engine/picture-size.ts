/** Width and height of a picture file, in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Bytes that `readPictureSize` wants to see: enough to get past the photo data that cameras put before the size. */
export const HEADER_BYTES = 256 * 1024;

const text = (view: DataView, at: number, length: number) =>
  at + length > view.byteLength
    ? ''
    : String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length));

/**
 * Reads a size from the first bytes of a JPEG, PNG, GIF or WebP file, so that a picture that would not fit in memory
 * is refused before it is decoded. null when it cannot be told (another kind of file, or cut off).
 */
export function readPictureSize(header: Uint8Array): PictureSize | null {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  try {
    if (text(view, 1, 3) === 'PNG') return { width: view.getUint32(16), height: view.getUint32(20) };
    if (text(view, 0, 4) === 'GIF8') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (text(view, 0, 4) === 'RIFF' && text(view, 8, 4) === 'WEBP') return webpSize(view);
    if (view.getUint16(0) === 0xffd8) return jpegSize(view);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

function webpSize(view: DataView): PictureSize | null {
  const kind = text(view, 12, 4);
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (kind !== 'VP8X') return null;
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65536 + 1;
  return { width: three(24), height: three(27) };
}

/** Walks the segments to the start of frame (SOF0 to SOF15, without the three markers in between that are no frame). */
function jpegSize(view: DataView): PictureSize | null {
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
}
