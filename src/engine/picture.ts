/** Width and height that the backbone looks at, in pixels. */
export const PICTURE_SIZE = 224;

/** Bytes of one decoded picture: red, green, blue and alpha per pixel. */
export const PICTURE_BYTES = PICTURE_SIZE * PICTURE_SIZE * 4;

/** A decoded, square picture: RGBA rows from the top left, `PICTURE_BYTES` long. */
export type Pixels = Uint8ClampedArray;

/** The square in the middle of a picture, in pixels. */
export function centreCrop(width: number, height: number): { left: number; top: number; side: number } {
  const side = Math.min(width, height);
  return { left: Math.floor((width - side) / 2), top: Math.floor((height - side) / 2), side };
}
