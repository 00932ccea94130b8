import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { firstViews } from './first-views';
import { checkSamples } from './check';
import { parseKinds, parseManifest, parseNeither, parseNeitherKinds, parseOpening } from './manifest';

/** Largest picture file, in bytes: the whole set must stay light on a school's connection. */
const MAX_BYTES = 40 * 1024;

/** All pictures that the lesson can show, in bytes. */
const MAX_TOTAL = 1.2e6;

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = `${root}content/samples/`;
const read = (name: string): unknown => JSON.parse(readFileSync(folder + name, 'utf8'));

const manifest = parseManifest(read('manifest.json'));
const kinds = parseKinds(read('kinds.json'));
const opening = parseOpening(read('opening.json'));
const count = (category: string, split: string) =>
  manifest.images.filter((image) => image.category === category && image.split === split).length;

const bytesOf = (path: string) => statSync(path).size;

describe('the sample pictures', () => {
  it('weigh at most 1.2 MB together, as far as the lesson uses them', () => {
    const total = firstViews(manifest.images).reduce((sum, { file }) => sum + bytesOf(`${folder}images/${file}`), 0);
    expect(total).toBeLessThanOrEqual(MAX_TOTAL);
  });

  it('show each thing to learn from two to four times', () => {
    const learning = manifest.images.filter(({ split }) => split === 'train');
    for (const object of new Set(learning.map((image) => image.object))) {
      const views = manifest.images.filter((image) => image.object === object).length;
      expect(views, object).toBeGreaterThanOrEqual(2);
      expect(views, object).toBeLessThanOrEqual(4);
    }
  });

  it('have as many things of each category, in the same places', () => {
    const places = (category: string) =>
      manifest.images.filter((image) => image.category === category).map(({ seed }) => seed);
    expect(places('papier').length).toBe(places('pmd').length);
  });

  it('have files that agree', () => {
    expect(() => checkSamples(manifest, kinds, opening)).not.toThrow();
  });

  it('are exactly the files in the folder', () => {
    expect(readdirSync(`${folder}images`).sort()).toEqual(manifest.images.map(({ file }) => file).sort());
  });

  it.each(manifest.images)('$id is a light WebP of the stated size', ({ file, width, height }) => {
    const path = `${folder}images/${file}`;
    expect(statSync(path).size).toBeLessThanOrEqual(MAX_BYTES);
    const bytes = readFileSync(path);
    expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 16)).toBe('RIFFWEBPVP8 ');
    // A lossy WebP states its size in 14 bits each, at bytes 26 and 28 (RFC 6386, section 9.1).
    expect([bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff]).toEqual([width, height]);
  });

  it('have descriptions that differ and do not name the category', () => {
    const alts = manifest.images.map(({ alt }) => alt);
    expect(new Set(alts).size).toBe(alts.length);
    for (const alt of alts) expect(alt).not.toMatch(/pmd|papier|karton|plastic|metaal|metalen/i);
  });

  it('show every kind in train, and twelve or more in test', () => {
    const shown = (split: string) =>
      new Set(manifest.images.filter((image) => image.split === split).map(({ kind }) => kind));
    expect([...shown('train')].sort()).toEqual(kinds.map(({ id }) => id).sort());
    expect(shown('test').size).toBeGreaterThanOrEqual(12);
  });

  it('test both categories equally, with 16 to 20 pictures each', () => {
    expect(count('papier', 'test')).toBe(count('pmd', 'test'));
    expect(count('papier', 'test')).toBeGreaterThanOrEqual(16);
    expect(count('papier', 'test')).toBeLessThanOrEqual(20);
  });

  it('are divided as the script divides them', () => {
    const run = () => execFileSync(process.execPath, [`${root}tools/samples/split.mjs`, '--check'], { stdio: 'pipe' });
    expect(run).not.toThrow();
  });
});

it('the opening exercise has four of each category, a drink carton among them', () => {
  const chosen = opening.images.map((id) => manifest.images.find((image) => image.id === id)!);
  expect(chosen.filter(({ category }) => category === 'papier')).toHaveLength(4);
  expect(new Set(chosen.map(({ kind }) => kind)).size).toBe(8);
  expect(chosen.map(({ kind }) => kind)).toContain('carton');
});

describe('the pictures of neither category', () => {
  const there = `${folder}neither/`;
  const neither = parseNeither(read('neither/manifest.json'));
  const known = parseNeitherKinds(read('neither/kinds.json'));

  it('are exactly the files in their folder', () => {
    expect(readdirSync(`${there}images`).sort()).toEqual(neither.images.map(({ file }) => file).sort());
  });

  it('are of known kinds, none of them a kind with a bin', () => {
    const ids = known.map(({ id }) => id);
    expect([...new Set(neither.images.map(({ kind }) => kind))].sort()).toEqual([...ids].sort());
    expect(kinds.filter(({ id }) => ids.includes(id))).toEqual([]);
  });

  it('share no name with the others', () => {
    const names = new Set(manifest.images.map(({ id }) => id));
    expect(neither.images.filter(({ id }) => names.has(id))).toEqual([]);
  });
});
