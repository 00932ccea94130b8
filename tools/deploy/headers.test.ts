import { expect, it } from 'vitest';
import { netlifyHeaders } from './headers.mjs';

/** Rules by path. */
const read = (text: string) => {
  const rules = text
    .trim()
    .split('\n\n')
    .map((rule) => rule.split('\n'));
  return new Map(rules.map(([path, ...headers]) => [path!, headers.map((header) => header.trim())]));
};

it('gives each page one policy: open to frames for embeds, closed for the others', () => {
  const rules = read(netlifyHeaders(['index.html', 'labo/index.html', 'embed/labo/index.html', '404.html']));
  const framed = (path: string) => /frame-ancestors (.*)$/.exec(rules.get(path)!.join())?.[1];
  expect([...rules.keys()]).toEqual([
    ...['/*', '/_astro/*', '/404.html', '/embed/labo/', '/embed/labo/index.html', '/', '/index.html'],
    ...['/labo/', '/labo/index.html'],
  ]);
  expect(['/', '/labo/', '/404.html'].map(framed)).toEqual(["'self'", "'self'", "'self'"]);
  expect(framed('/embed/labo/')).toBe('*');
  // A rule that fits many addresses has no policy: Netlify would send both.
  expect(rules.get('/*')!.join()).not.toContain('Content-Security-Policy');
  expect(rules.get('/_astro/*')).toEqual(['Cache-Control: public, max-age=31536000, immutable']);
});
