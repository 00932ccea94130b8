import { occlusionPlan } from '@core/occlusion';
import { describe, expect, test } from 'vitest';
import { cover, occludeInBatches } from './occlude';
import { PICTURE_BYTES, PICTURE_SIZE, type Pixels } from './picture';
import type { Features } from './types';

const white = () => new Uint8ClampedArray(PICTURE_BYTES).fill(255);

/** A "backbone" that says how many pixels are covered and where the middle of them is: known without the code under test. */
const look = (pictures: readonly Pixels[]): Features[] =>
  pictures.map((pixels) => {
    let [count, sumX, sumY] = [0, 0, 0];
    for (let i = 0; i < PICTURE_SIZE * PICTURE_SIZE; i++) {
      if (pixels[i * 4] === 255) continue;
      count += 1;
      sumX += i % PICTURE_SIZE;
      sumY += Math.floor(i / PICTURE_SIZE);
    }
    return { logits: Float32Array.of(count, sumX / count, sumY / count), embedding: new Float32Array(0) };
  });

describe('cover', () => {
  test('makes exactly the patch grey and opaque, and leaves the original as it was', () => {
    const pixels = white();
    const covered = cover(pixels, { x: 0.25, y: 0.5, width: 0.25, height: 0.125 });
    const [seen] = look([covered]);
    expect([...seen!.logits]).toEqual([56 * 28, 56 + 27.5, 112 + 13.5]);
    expect(covered.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
    expect(pixels.every((value) => value === 255)).toBe(true);
  });
});

describe('occludeInBatches', () => {
  test('covers every patch once, in order, in batches', async () => {
    const { patches } = occlusionPlan();
    const sizes: number[] = [];
    const seen: Features[] = [];
    await occludeInBatches({
      pixels: white(),
      patches,
      run: look,
      onBatch: (features) => {
        sizes.push(features.length);
        seen.push(...features);
      },
      cancel: new AbortController().signal,
      batch: 50,
    });
    expect(sizes).toEqual([50, 50, 50, 50, 14]);
    patches.forEach(({ x, y, width, height }, index) => {
      const [count, middleX, middleY] = seen[index]!.logits;
      expect(count).toBe(Math.round(width * 224) * Math.round(height * 224));
      expect(middleX).toBeCloseTo((x + width / 2) * 224 - 0.5, 3);
      expect(middleY).toBeCloseTo((y + height / 2) * 224 - 0.5, 3);
    });
  });

  test('stops between two batches when cancelled', async () => {
    const controller = new AbortController();
    let batches = 0;
    const onBatch = () => {
      batches += 1;
      if (batches === 2) controller.abort();
    };
    const { patches } = occlusionPlan();
    const work = occludeInBatches({ pixels: white(), patches, run: look, onBatch, cancel: controller.signal });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(batches).toBe(2);
  });
});
