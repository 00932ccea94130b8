import { COLOURS, SIDE } from './network';

/**
 * Makes a square picture as small as the network looks at: each pixel is the mean of the square that it stands for.
 *
 * @param pixels rows of red, green, blue and alpha
 * @param side its width and height, a multiple of `SIDE`
 * @returns `PICTURE_VALUES` bytes: rows of red, green and blue
 */
export function shrinkPicture(pixels: ArrayLike<number>, side: number): Uint8Array {
  const block = side / SIDE;
  if (!Number.isInteger(block) || pixels.length !== side * side * 4)
    throw new RangeError(
      `Expected a square with a multiple of ${SIDE} as side, found ${pixels.length} values for ${side}.`,
    );
  const sums = new Float64Array(SIDE * SIDE * COLOURS);
  for (let y = 0, at = 0; y < side; y++)
    for (let x = 0; x < side; x++, at += 4) {
      const to = (Math.floor(y / block) * SIDE + Math.floor(x / block)) * COLOURS;
      for (let c = 0; c < COLOURS; c++) sums[to + c] = sums[to + c]! + pixels[at + c]!;
    }
  return Uint8Array.from(sums, (sum) => Math.round(sum / (block * block)));
}
