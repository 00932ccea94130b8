import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { BACKGROUNDS, LIGHTS, parseSampleSet } from '@core/samples/manifest';
import { border, fields, guessed, type Placed } from './place';

/** Share right above which a category can be told from what is not the object; 0.5 is chance. */
const LIMIT = 0.6;
const L2 = [0.1, 1];

const folder = new URL('../../content/samples/', import.meta.url);
const set = (path: string) => {
  const data: unknown = JSON.parse(readFileSync(new URL(`${path}manifest.json`, folder), 'utf8'));
  return parseSampleSet(data, path).images.filter(({ camera }) => camera !== undefined);
};
const best = (pictures: Placed[], rows: number[][]) => Math.max(...L2.map((l2) => guessed(pictures, rows, l2)));
const byFields = (pictures: Placed[]) =>
  best(
    pictures,
    pictures.map((picture) => fields(picture, BACKGROUNDS, LIGHTS)),
  );

async function byBorder(path: string, pictures: Placed[]) {
  const rows = [];
  for (const { file } of pictures) {
    const bytes = readFileSync(new URL(`${path}images/${file}`, folder));
    const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    rows.push(border({ rgb: data, side: info.width }));
  }
  return best(pictures, rows);
}

describe.each([
  ["the lesson's own pictures to learn from", ''],
  ['the pictures for the experiments', 'more/'],
])('%s', (_, path) => {
  const pictures = set(path);

  it('cannot be told apart by background, light and camera', () => {
    expect(byFields(pictures)).toBeLessThan(LIMIT);
  });

  it('cannot be told apart by their borders', { timeout: 240_000 }, async () => {
    expect(await byBorder(path, pictures)).toBeLessThan(LIMIT);
  });
});

describe('the biased pictures', () => {
  // The scenes of the biased recipe are those of the pairs, only their ground and light follow the category.
  const pictures = set('biased/');

  it('can be told apart by what is recorded of their place, so that the check can fail', () => {
    expect(byFields(pictures)).toBeGreaterThan(0.95);
  });

  it('can be told apart by their borders', { timeout: 240_000 }, async () => {
    expect(await byBorder('biased/', pictures)).toBeGreaterThan(0.9);
  });
});
