import { patchPixels, type Patch } from '@core/occlusion';
import { cancelled } from './errors';
import { nextTurn } from './next-turn';
import { PICTURE_SIZE, type Pixels } from './picture';
import type { Features } from './types';

/** Covered pictures in one pass through the backbone: enough to be fast, few enough to show progress and to stop. */
export const BATCH = 12;

/** What covers: the middle between black and white, which is no waste and no background. */
export const COVER = 128;

/** A copy of a picture of which one part is covered. */
export function cover(pixels: Pixels, patch: Patch): Pixels {
  const { x, y, width, height } = patchPixels(patch, PICTURE_SIZE, PICTURE_SIZE);
  const covered = pixels.slice();
  for (let row = y; row < y + height; row++) {
    const start = (row * PICTURE_SIZE + x) * 4;
    covered.fill(COVER, start, start + width * 4);
    for (let column = 0; column < width; column++) covered[start + column * 4 + 3] = 255;
  }
  return covered;
}

export interface OccludeWork {
  pixels: Pixels;
  patches: readonly Patch[];
  /** Looks at pictures, as `Backbone.run`. */
  run: (pictures: readonly Pixels[]) => Features[];
  /** Features of the next pictures, in the order of the patches. */
  onBatch: (features: Features[]) => void;
  cancel: AbortSignal;
  batch?: number;
}

/**
 * Looks at a picture with each of the patches covered in turn, in batches; other messages get through in between.
 * @throws AbortError when cancelled
 */
export async function occludeInBatches({ pixels, patches, run, onBatch, cancel, batch = BATCH }: OccludeWork) {
  for (let at = 0; at < patches.length; at += batch) {
    if (cancel.aborted) throw cancelled();
    onBatch(run(patches.slice(at, at + batch).map((patch) => cover(pixels, patch))));
    await nextTurn();
  }
  if (cancel.aborted) throw cancelled();
}
