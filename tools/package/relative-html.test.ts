import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { relativeHtml } from './relative-html';

const files = ['index.html', 'labo/index.html', 'lessen/les/index.html', 'icon.svg'];
const make = (html: string, file = 'lessen/les/index.html') =>
  relativeHtml(html, {
    file,
    placeholder: '/__root__/',
    origin: 'https://example.org',
    has: (path) => files.includes(path),
  });

describe('relativeHtml', () => {
  it('leads links to the file of a page, from wherever they are and however they were written', () => {
    expect(make('<a href="/__root__/labo/#stap">x</a>')).toBe('<a href="../../labo/index.html#stap">x</a>');
    expect(make('<a href="../../labo/">x</a>')).toBe('<a href="../../labo/index.html">x</a>');
    expect(make('<a href="/__root__/">x</a>', 'index.html')).toBe('<a href="./index.html">x</a>');
    expect(make('<a href="/__root__/labo/?stap=2">x</a>', 'labo/index.html')).toBe(
      '<a href="./index.html?stap=2">x</a>',
    );
  });

  it('keeps links within the page and to elsewhere', () => {
    const html = '<a href="#deel">a</a><a href="https://dwengo.org/">b</a><a href="mailto:x@y.be">c</a>';
    expect(make(html)).toBe(html);
  });

  it('takes the address from a link to what is left out, and keeps its words', () => {
    expect(make('<p><a href="/__root__/leerkracht/">Voor leerkrachten</a></p>')).toBe(
      '<p><a data-left-out>Voor leerkrachten</a></p>',
    );
  });

  it('changes every other attribute, escaped data of islands too', () => {
    expect(
      make(
        '<img src="/__root__/samples/a.webp" srcset="/__root__/a.png 1x, /__root__/b.png 2x"><astro-island component-url="/__root__/_astro/X.js" props="{&quot;url&quot;:[0,&quot;/__root__/a&quot;]}"></astro-island>',
      ),
    ).toBe(
      '<img src="../../samples/a.webp" srcset="../../a.png 1x, ../../b.png 2x"><astro-island component-url="../../_astro/X.js" props="{&quot;url&quot;:[0,&quot;../../a&quot;]}"></astro-island>',
    );
    expect(make('<img src="/__root__/icon.svg">', 'index.html')).toBe('<img src="./icon.svg">');
  });

  it('also inside noscript and templates', () => {
    expect(make('<noscript><img src="/__root__/a"></noscript><template><img src="/__root__/b"></template>')).toBe(
      '<noscript><img src="../../a"></noscript><template><img src="../../b"></template>',
    );
  });

  it('leaves absolute addresses of the site absolute', () => {
    expect(make('<meta property="og:url" content="https://example.org/__root__/lessen/les/">')).toBe(
      '<meta property="og:url" content="https://example.org/lessen/les/">',
    );
  });

  it('drops what only means something on the site itself', () => {
    expect(
      make('<link rel="canonical" href="https://example.org/__root__/"><link rel="icon" href="/__root__/i">'),
    ).toBe('<link rel="icon" href="../../i">');
  });

  it('drops how long the rendering took, so that two builds are the same', () => {
    expect(make('<astro-island ssr server-render-time="1.03" await-children></astro-island>')).toBe(
      '<astro-island ssr  await-children></astro-island>',
    );
  });

  it('changes the hash of an inline script with the script', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const page = (script: string) =>
      `<meta http-equiv="content-security-policy" content="script-src ${hash(script)} ${hash('same()')}"><script>${script}</script><script>same()</script>`;
    expect(make(page('go("/__root__/labo/")'))).toBe(page('go("../../labo/")'));
  });
});
