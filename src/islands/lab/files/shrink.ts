import { STORED_SIDE } from '@core/project/limits';
import { canvasOf, encode } from './canvas';
import { fitted, type Size } from './size';

/** A picture as it is kept. */
export interface Shrunk extends Size {
  /** JPEG without any metadata. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** High enough that compression does not change what the backbone sees, low enough for 400 pictures on a full device. */
const QUALITY = 0.9;

/**
 * A picture at the size in which a project keeps it, turned upright as its EXIF says, as JPEG (which every browser can
 * write). Drawing it anew leaves all metadata behind: a photo of a pupil's phone says where it was taken.
 *
 * @param most pixels; more are refused
 * @throws RangeError when it has more pixels; the browser's error when it cannot be decoded
 */
export async function shrink(file: Blob, most: number): Promise<Shrunk> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    if (bitmap.width * bitmap.height > most) {
      throw new RangeError(`Expected at most ${most} pixels, found ${bitmap.width} x ${bitmap.height}.`);
    }
    const size = fitted(bitmap, STORED_SIDE);
    const { canvas, context } = canvasOf(size);
    if (!context) throw new Error('Expected a canvas to draw on, found none.');
    // What is transparent would become black in a JPEG.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, size.width, size.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, size.width, size.height);
    const blob = await encode(canvas, QUALITY);
    if (blob?.type !== 'image/jpeg')
      throw new Error(`Expected a JPEG from the canvas, found ${blob?.type ?? 'nothing'}.`);
    return { ...size, bytes: new Uint8Array(await blob.arrayBuffer()) };
  } finally {
    bitmap.close();
  }
}
