import type { Size } from './size';

type Canvas = OffscreenCanvas | HTMLCanvasElement;
type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** A canvas of this size; off the page where the browser can, as in a worker. */
export function canvasOf({ width, height }: Size): { canvas: Canvas; context: Context | null } {
  if (typeof OffscreenCanvas !== 'undefined') {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d') };
  }
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  return { canvas, context: canvas.getContext('2d') };
}

/**
 * What is drawn, as JPEG; quality from 0 to 1. Rather not with `toBlob`: Chromium lets that wait until the page has nothing
 * else to do, which took 6 seconds a picture on a busy machine.
 */
export function encode(canvas: Canvas, quality: number): Promise<Blob | null> {
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}
