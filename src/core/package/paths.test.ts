import { describe, expect, it } from 'vitest';
import { pageFile, wayTo, wayToRoot } from './paths';

describe('wayToRoot', () => {
  it.each([
    ['index.html', './'],
    ['labo/index.html', '../'],
    ['lessen/transfer-learning/index.html', '../../'],
  ])('of %s is %s', (file, way) => expect(wayToRoot(file)).toBe(way));
});

describe('wayTo', () => {
  it.each([
    ['index.html', 'labo/index.html', './labo/index.html'],
    ['labo/index.html', 'index.html', '../index.html'],
    ['lessen/a/index.html', 'lessen/b/index.html#deel', '../b/index.html#deel'],
    ['lessen/a/index.html', 'lessen/a/index.html', './index.html'],
    ['a/b/c.html', 'x/y.html?q=1', '../../x/y.html?q=1'],
  ])('from %s to %s is %s', (from, to, way) => {
    expect(wayTo(from, to)).toBe(way);
    // A browser has to agree.
    expect(new URL(way, `https://example.org/deep/${from}`).href).toBe(`https://example.org/deep/${to}`);
  });
});

describe('pageFile', () => {
  const has = (file: string) => ['index.html', 'labo/index.html', 'icon.svg'].includes(file);

  it('finds files, and the page of a folder with or without its slash', () => {
    expect(['', 'labo/', 'labo', 'icon.svg', 'weg/'].map((path) => pageFile(path, has))).toEqual([
      'index.html',
      'labo/index.html',
      'labo/index.html',
      'icon.svg',
      null,
    ]);
  });
});
