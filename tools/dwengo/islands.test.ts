import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { islandMarkdown } from './islands';

const BASE = 'https://lessen.example.org/';
const figures = { network: '<svg></svg>', extraLayer: '<svg></svg>' };
const folder = new URL('../../src/components/lesson/islands', import.meta.url);

it.each(readdirSync(folder).map((file) => file.replace(/\.astro$/, '')))(
  'gives %s, which a lesson may use, a frame and a plain link to the same address',
  (island) => {
    const markdown = islandMarkdown(island, {}, BASE, figures)!;
    const [, frame] = /<iframe src="(\S+)"/.exec(markdown)!;
    expect(frame).toMatch(/^https:\/\/lessen\.example\.org\/embed\/[a-z-]+\/$/);
    expect(markdown).toContain(`](${frame} "`);
  },
);

it('gives a notebook in a lesson its own address', () => {
  const markdown = islandMarkdown('Notebook', { name: 'transfer-learning', cells: 'a b' }, BASE, figures);
  expect(markdown).toContain(`<iframe src="${BASE}embed/notebook/transfer-learning/"`);
});

it('knows nothing else', () => {
  expect(islandMarkdown('Video', {}, BASE, figures)).toBeNull();
  expect(islandMarkdown('Embed', { id: 'video' }, BASE, figures)).toBeNull();
});
