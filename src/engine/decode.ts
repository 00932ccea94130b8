import { EngineError } from './errors';
import { centreCrop, PICTURE_SIZE, type Pixels } from './picture';
import { HEADER_BYTES, readPictureSize } from './picture-size';

/** Largest file and largest picture that is decoded: beyond this, phones run out of memory. */
export const MAX_FILE_BYTES = 40 * 1024 * 1024;
export const MAX_PIXELS = 64_000_000;

/** A 2D drawing surface, on the page or in the worker. */
export type Surface = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** Surface of 224 x 224 without a page; throws where the browser has none (Safari before 16.4). */
export function workerSurface(): Surface {
  const context = new OffscreenCanvas(PICTURE_SIZE, PICTURE_SIZE).getContext('2d', { willReadFrequently: true });
  if (!context) throw new EngineError('internal', 'Expected a 2D canvas in the worker, found none.');
  return context;
}

/** Surface of 224 x 224 on the page, for browsers that have none in a worker. */
export function pageSurface(): Surface {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = PICTURE_SIZE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new EngineError('internal', 'Expected a 2D canvas on the page, found none.');
  return context;
}

/**
 * Turns a picture file into what the backbone looks at: upright (EXIF orientation), the square in the middle, 224 x
 * 224. Transparent parts become white, as a page shows them.
 *
 * @param subject name for error messages
 * @throws EngineError `picture-too-large` or `picture-unreadable`
 */
export async function decodePicture(file: Blob, subject: string, surface: Surface): Promise<Pixels> {
  await refuseTooLarge(file, subject);
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (error) {
    throw new EngineError(
      'picture-unreadable',
      `${subject || 'picture'}: expected a picture, found what this browser cannot read (${String(error)}).`,
      subject,
    );
  }
  try {
    const { left, top, side } = centreCrop(bitmap.width, bitmap.height);
    surface.imageSmoothingQuality = 'high';
    surface.fillStyle = 'white';
    surface.fillRect(0, 0, PICTURE_SIZE, PICTURE_SIZE);
    surface.drawImage(bitmap, left, top, side, side, 0, 0, PICTURE_SIZE, PICTURE_SIZE);
    return surface.getImageData(0, 0, PICTURE_SIZE, PICTURE_SIZE).data;
  } finally {
    bitmap.close();
  }
}

async function refuseTooLarge(file: Blob, subject: string): Promise<void> {
  if (file.size > MAX_FILE_BYTES) {
    throw new EngineError(
      'picture-too-large',
      `${subject || 'picture'}: expected at most ${MAX_FILE_BYTES} bytes, found ${file.size}.`,
      subject,
    );
  }
  const size = readPictureSize(new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer()));
  if (size && size.width * size.height > MAX_PIXELS) {
    throw new EngineError(
      'picture-too-large',
      `${subject || 'picture'}: expected at most ${MAX_PIXELS} pixels, found ${size.width} x ${size.height}.`,
      subject,
    );
  }
}

/**
 * Fetches a picture of this site.
 * @throws EngineError `picture-missing` or `offline`
 */
export async function fetchPicture(url: string): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'same-origin' });
  } catch (error) {
    throw new EngineError('offline', `Could not fetch ${url}: ${String(error)}.`, url);
  }
  if (!response.ok)
    throw new EngineError('picture-missing', `Expected a picture at ${url}, found status ${response.status}.`, url);
  return response.blob();
}
