import type { WirePicture } from '../protocol';
import type { PictureSource } from '../types';
import { subjectOf } from './urls';

/**
 * Makes a picture ready for the worker: files as they are, addresses absolute. Where the browser has no canvas in a
 * worker (Safari before 16.4), the page decodes it.
 */
export async function preparePicture(source: PictureSource, page: string): Promise<WirePicture> {
  if (source instanceof Uint8ClampedArray) return { picture: source, subject: '' };
  const subject = subjectOf(source);
  const picture = typeof source === 'string' ? new URL(source, page).href : source;
  if (typeof OffscreenCanvas !== 'undefined' || typeof document === 'undefined') return { picture, subject };
  const { decodePicture, fetchPicture, pageSurface } = await import('../decode');
  const file = typeof picture === 'string' ? await fetchPicture(picture) : picture;
  return { picture: await decodePicture(file, subject, pageSurface()), subject };
}
