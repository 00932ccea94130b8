import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseKinds, parseNeither, parseSampleSet } from './manifest';

const folder = fileURLToPath(new URL('../../../content/samples/', import.meta.url));
const read = (name: string): unknown => JSON.parse(readFileSync(folder + name, 'utf8'));
const set = (path: string) => parseSampleSet(read(`${path}manifest.json`), path).images;

const kinds = new Map(parseKinds(read('kinds.json')).map((kind) => [kind.id, kind]));
const sets = { lesson: set(''), more: set('more/'), biased: set('biased/') };
const neither = parseNeither(read('neither/manifest.json')).images;
const sorted = [...sets.lesson, ...sets.more];

describe('all sample pictures', () => {
  it('are at least 400, of at least 20 kinds of Papier and PMD, and 60 of neither', () => {
    expect(sorted.length + neither.length).toBeGreaterThanOrEqual(400);
    expect(new Set(sorted.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(20);
    expect(neither.length).toBeGreaterThanOrEqual(60);
  });

  it('show each rendered thing from two to four sides, over all sets', () => {
    const own = [...sorted.filter(({ series }) => series !== 1), ...neither];
    const views = new Map<string, number>();
    for (const { object } of own) views.set(object, (views.get(object) ?? 0) + 1);
    for (const [object, count] of views) {
      expect(count, object).toBeGreaterThanOrEqual(2);
      expect(count, object).toBeLessThanOrEqual(4);
    }
  });

  it('record how they were made, but for the first series', () => {
    const made = [...sorted.filter(({ series }) => series !== 1), ...sets.biased, ...neither];
    for (const { id, background, light, camera, seed } of made) {
      expect([background, light, camera, seed], id).not.toContain(undefined);
    }
  });

  it('are of the category of their kind', () => {
    for (const { id, kind, category } of [...sorted, ...sets.biased])
      expect(kinds.get(kind)?.category, id).toBe(category);
  });

  it('have descriptions that differ within what is shown together', () => {
    const alts = [...sorted, ...neither].map(({ alt }) => alt);
    expect(alts.filter((alt, i) => alts.indexOf(alt) !== i)).toEqual([]);
  });

  it.each(['more', 'biased'])('%s: are exactly the files in their folder, as many of each category', (name) => {
    const images = set(`${name}/`);
    expect(readdirSync(`${folder}${name}/images`).sort()).toEqual(images.map(({ file }) => file).sort());
    const count = (category: string) => images.filter((image) => image.category === category).length;
    expect(count('papier')).toBe(count('pmd'));
  });

  it('a biased recipe puts each category in a place of its own', () => {
    const places = (category: string) =>
      new Set(
        sets.biased.flatMap((image) => (image.category === category ? [`${image.background}, ${image.light}`] : [])),
      );
    expect([...places('papier')]).toEqual(['wood, window']);
    expect([...places('pmd')]).toEqual(['grass, sky']);
  });
});
