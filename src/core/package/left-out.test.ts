import { expect, it } from 'vitest';
import { isLeftOut } from './left-out';

it.each([
  ['leerkracht/index.html', true],
  ['leerkracht/bestanden/oplossingen.bin', true],
  ['slides/presenter/index.html', true],
  ['embed/labo/index.html', true],
  ['embed.js', true],
  ['sw.js', true],
  ['404.html', true],
  ['.nojekyll', true],
  ['downloads/les.zip', true],
  ['pyodide/python_stdlib.zip', false],
  ['index.html', false],
  ['labo/index.html', false],
  ['_astro/embedder.js', false],
])('%s: %s', (file, out) => expect(isLeftOut(file)).toBe(out));
