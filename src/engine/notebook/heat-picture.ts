import type { OutputPicture } from '@core/notebook/types';
import { PICTURE_SIZE, type Pixels } from '../picture';
import type { Heat } from './why';

/** The lab's colours of what speaks for and against a category. */
const FOR = [14, 105, 66] as const;
const AGAINST = [192, 34, 29] as const;
/** How strong the strongest cell is coloured, and below which drop nothing counts as strong, as in the lab. */
const STRONGEST = 0.78;
const LEAST_PEAK = 0.02;

/** A picture with its map over it. */
export function heatPicture(pixels: Pixels, { cells, values }: Heat, caption: string): OutputPicture {
  const peak = Math.max(LEAST_PEAK, ...values.map(Math.abs));
  const mixed = new Uint8ClampedArray(pixels);
  for (let y = 0; y < PICTURE_SIZE; y++) {
    for (let x = 0; x < PICTURE_SIZE; x++) {
      const cell = Math.floor((y * cells) / PICTURE_SIZE) * cells + Math.floor((x * cells) / PICTURE_SIZE);
      const value = values[cell]!;
      const share = (Math.abs(value) / peak) * STRONGEST;
      const at = (y * PICTURE_SIZE + x) * 4;
      (value >= 0 ? FOR : AGAINST).forEach((part, i) => (mixed[at + i] = pixels[at + i]! * (1 - share) + part * share));
    }
  }
  return { width: PICTURE_SIZE, height: PICTURE_SIZE, pixels: mixed, caption };
}
