/**
 * Whether a category can be told without looking at the object, measured on the pictures that are shipped.
 * tools/renders/checks/place.py measures this, and the whole background, on renders with their masks.
 */
import { trainHead } from '@core/head/train';
import { predictHead } from '@core/head/predict';
import { createRng } from '@core/math/rng';
import type { SampleSetManifest } from '@core/samples/manifest';

/** A picture of Papier or PMD with what was recorded about its making. */
export type Placed = SampleSetManifest['images'][number];

/** RGB bytes of a square picture, row by row from the top (3 x side x side). */
export interface Pixels {
  rgb: Uint8Array;
  side: number;
}

/** Share of the side that counts as border. */
const RIM = 0.05;

/** Divisions into folds that are averaged: one alone can be lucky. */
const TIMES = 3;
const FOLDS = 5;

/** What the manifest says of background, light and camera, as numbers. */
export function fields(
  { background, light, camera }: Placed,
  backgrounds: readonly string[],
  lights: readonly string[],
) {
  if (!background || !light || !camera) throw new Error('Expected a picture with background, light and camera.');
  const { elevation, azimuth, fill, lens } = camera;
  const angles = [elevation, (elevation * elevation) / 100, fill, lens, Math.sin(azimuth), Math.cos(azimuth)];
  return [...backgrounds.map((b) => Number(b === background)), ...lights.map((l) => Number(l === light)), ...angles];
}

/** Mean colour of each cell; `cell` numbers a pixel, below 0 for none. */
function cells({ rgb, side }: Pixels, count: number, cell: (x: number, y: number) => number): number[] {
  const sums = new Float64Array(count * 3);
  const found = new Uint32Array(count);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const at = cell(x, y);
      if (at < 0) continue;
      found[at]!++;
      const pixel = y * side + x;
      for (let c = 0; c < 3; c++) sums[at * 3 + c]! += rgb[pixel * 3 + c]!;
    }
  }
  return [...sums].map((sum, i) => sum / Math.max(1, found[Math.floor(i / 3)]!));
}

/** Means along the four sides of a rim of 5 % of the side, 16 cells each, and a coarse histogram of it (256 numbers). */
export function border(pixels: Pixels): number[] {
  const { side, rgb } = pixels;
  const rim = Math.round(side * RIM);
  const along = (v: number) => Math.floor((v * 16) / side);
  const cell = (x: number, y: number) => {
    if (y < rim) return along(x);
    if (y >= side - rim) return 16 + along(x);
    if (x < rim) return 32 + along(y);
    return x >= side - rim ? 48 + along(y) : -1;
  };
  const histogram = new Float64Array(64);
  let total = 0;
  for (let pixel = 0; pixel < side * side; pixel++) {
    if (cell(pixel % side, Math.floor(pixel / side)) < 0) continue;
    total++;
    const [r, g, b] = [0, 1, 2].map((c) => rgb[pixel * 3 + c]! >> 6);
    histogram[r! * 16 + g! * 4 + b!]!++;
  }
  return [...cells(pixels, 64, cell), ...[...histogram].map((n) => (100 * n) / Math.max(1, total))];
}

/**
 * Share right on unseen objects (0 to 1, mean of the two categories), cross-validated. Pictures of one scene stay on
 * one side, so that no place is seen before; a scene with one category only proves nothing and is left out.
 */
export function guessed(pictures: readonly Placed[], rows: readonly (readonly number[])[], l2: number): number {
  const seeds = (of: string) => new Set(pictures.flatMap(({ category, seed }) => (category === of ? [seed] : [])));
  const others = seeds('pmd');
  const kept = [...seeds('papier')].filter((seed) => others.has(seed));
  const at = pictures.flatMap(({ seed }, i) => (kept.includes(seed) ? [i] : []));
  const label = (i: number) => Number(pictures[i]!.category === 'pmd');
  const dimension = rows[0]!.length;
  let sum = 0;
  for (let time = 0; time < TIMES; time++) {
    const fold = new Map(
      createRng(time)
        .shuffle([...kept])
        .map((seed, k) => [seed, k % FOLDS]),
    );
    const right = [0, 0];
    const all = [0, 0];
    for (let k = 0; k < FOLDS; k++) {
      const train = at.filter((i) => fold.get(pictures[i]!.seed) !== k);
      const { head } = trainHead({
        layer: 'object-types',
        dimension,
        categories: ['papier', 'pmd'],
        features: Float32Array.from(train.flatMap((i) => rows[i]!)),
        labels: train.map(label),
        l2,
        method: { kind: 'lbfgs' },
        seed: 0,
      });
      for (const i of at.filter((j) => fold.get(pictures[j]!.seed) === k)) {
        const says = Number(predictHead(head, rows[i]!).probabilities[1]! > 0.5);
        all[label(i)]!++;
        right[label(i)]! += Number(says === label(i));
      }
    }
    sum += (right[0]! / all[0]! + right[1]! / all[1]!) / 2;
  }
  return sum / TIMES;
}
