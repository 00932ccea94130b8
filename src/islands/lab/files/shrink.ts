import { STORED_SIDE } from '@core/project/limits';
import { fitted, type Size } from './size';

/** A picture as it is kept. */
export interface Shrunk extends Size {
  /** JPEG without any metadata. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** High enough that compression does not change what the backbone sees, low enough for 400 pictures on a full device. */
const QUALITY = 0.9;

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

function encode(canvas: OffscreenCanvas | HTMLCanvasElement): Promise<Blob | null> {
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

/** A canvas of this size; off the page where the browser can, as in a worker. */
function canvasOf({ width, height }: Size): { canvas: OffscreenCanvas | HTMLCanvasElement; context: Context | null } {
  if (typeof OffscreenCanvas !== 'undefined') {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d') };
  }
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  return { canvas, context: canvas.getContext('2d') };
}

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
    const blob = await encode(canvas);
    if (blob?.type !== 'image/jpeg')
      throw new Error(`Expected a JPEG from the canvas, found ${blob?.type ?? 'nothing'}.`);
    return { ...size, bytes: new Uint8Array(await blob.arrayBuffer()) };
  } finally {
    bitmap.close();
  }
}
