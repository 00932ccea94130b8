import type { PictureSource } from '@engine/types';

/** Width and height that the model looks at, in pixels. */
export const SIDE = 224;

/** The square in the middle of a picture, as the model sees it. */
export async function squareOf(source: PictureSource): Promise<ImageBitmap> {
  if (source instanceof Uint8ClampedArray)
    return createImageBitmap(new ImageData(new Uint8ClampedArray(source), SIDE, SIDE));
  const blob = typeof source === 'string' ? await (await fetch(source)).blob() : source;
  const whole = await createImageBitmap(blob);
  const side = Math.min(whole.width, whole.height);
  const [left, top] = [Math.floor((whole.width - side) / 2), Math.floor((whole.height - side) / 2)];
  const options: ImageBitmapOptions = { resizeWidth: SIDE, resizeHeight: SIDE, resizeQuality: 'high' };
  const square = await createImageBitmap(whole, left, top, side, side, options);
  whole.close();
  return square;
}

/** Paint that covers: the grey of the occlusion map. */
const PAINT = 'rgb(128 128 128)';

/** A picture that can be painted over. Paint is kept apart, so that it can be measured and wiped. */
export class PaintedPicture {
  readonly #paint = context();
  readonly #whole: CanvasRenderingContext2D;

  constructor(
    canvas: HTMLCanvasElement,
    private readonly square: ImageBitmap,
  ) {
    canvas.width = canvas.height = SIDE;
    this.#whole = canvas.getContext('2d', { willReadFrequently: true })!;
    this.#draw();
  }

  /** Paints a line with round ends; places and width in pixels of the picture. */
  line(from: { x: number; y: number }, to: { x: number; y: number }, width: number): void {
    const paint = this.#paint;
    paint.strokeStyle = PAINT;
    paint.lineCap = 'round';
    paint.lineWidth = width;
    paint.beginPath();
    paint.moveTo(from.x, from.y);
    paint.lineTo(to.x + 0.01, to.y);
    paint.stroke();
    this.#draw();
  }

  clear(): void {
    this.#paint.clearRect(0, 0, SIDE, SIDE);
    this.#draw();
  }

  pixels(): Uint8ClampedArray {
    return this.#whole.getImageData(0, 0, SIDE, SIDE).data;
  }

  /** Part of the picture that is painted over, 0 to 1. */
  covered(): number {
    const { data } = this.#paint.getImageData(0, 0, SIDE, SIDE);
    let count = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at]! > 127) count += 1;
    return count / (SIDE * SIDE);
  }

  close(): void {
    this.square.close();
  }

  #draw(): void {
    this.#whole.drawImage(this.square, 0, 0, SIDE, SIDE);
    this.#whole.drawImage(this.#paint.canvas, 0, 0);
  }
}

function context(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  return canvas.getContext('2d', { willReadFrequently: true })!;
}
