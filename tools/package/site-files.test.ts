import { describe, expect, it } from 'vitest';
import { packageFiles } from './site-files';

const bytes = (text: string) => new TextEncoder().encode(text);
const make = (files: Record<string, string>) => {
  const site = new Map(Object.entries(files).map(([file, text]) => [file, bytes(text)]));
  const made = packageFiles(site, '/__root__/', 'https://example.org');
  return Object.fromEntries([...made].map(([file, content]) => [file, new TextDecoder().decode(content)]));
};

describe('packageFiles', () => {
  it('makes pages and styles relative, each to itself, and marks the root in data', () => {
    expect(
      make({
        'labo/index.html': '<link href="/__root__/_astro/a.css" rel="stylesheet">',
        '_astro/a.css': '@font-face{src:url(/__root__/_astro/x.woff2)}',
        'data/samples.json': '{"url":"/__root__/samples/a.webp"}',
      }),
    ).toEqual({
      'labo/index.html': '<link href="../_astro/a.css" rel="stylesheet">',
      '_astro/a.css': '@font-face{src:url(../_astro/x.woff2)}',
      'data/samples.json': '{"url":"site-root:/samples/a.webp"}',
    });
  });

  it('leaves teachers’ pages out', () => {
    expect(Object.keys(make({ 'leerkracht/index.html': 'x', 'index.html': 'y' }))).toEqual(['index.html']);
  });

  it('keeps bytes that are no text as they are', () => {
    const weights = Uint8Array.of(0, 255, 47, 95, 200);
    const made = packageFiles(new Map([['models/klein/w.bin', weights]]), '/__root__/', 'https://example.org');
    expect(made.get('models/klein/w.bin')).toBe(weights);
  });

  it('refuses an address from the root of a site, and names the file', () => {
    expect(() => make({ 'index.html': '<img src="/icon.svg">' })).toThrow(/index\.html has "src="\/icon\.svg/);
  });
});
