import { describe, expect, it } from 'vitest';
import { scriptsOf, withWasmWhereNeeded } from './wasm.mjs';

const scripts = new Map([
  ['Quiz.a1.js', 'import "./svelte.b2.js"'],
  ['svelte.b2.js', 'import "./Quiz.a1.js"'],
  ['Train.c3.js', 'const start = () => import("./engine.d4.js")'],
  ['engine.d4.js', 'WebAssembly.instantiate(bytes)'],
]);
const page = (name: string) =>
  `<meta content="script-src 'self' 'wasm-unsafe-eval' 'sha256-x='; style-src 'self'"><astro-island component-url="/_astro/${name}">`;

describe('permission for WebAssembly', () => {
  it('follows scripts to those that they load, also in a circle', () => {
    expect([...scriptsOf(page('Quiz.a1.js'), scripts)]).toEqual(['Quiz.a1.js', 'svelte.b2.js']);
    expect([...scriptsOf(page('Train.c3.js'), scripts)]).toEqual(['Train.c3.js', 'engine.d4.js']);
  });

  it('stays on a page that comes to compile, and goes on others', () => {
    expect(withWasmWhereNeeded(page('Train.c3.js'), scripts)).toBe(page('Train.c3.js'));
    expect(withWasmWhereNeeded(page('Quiz.a1.js'), scripts)).toContain("script-src 'self' 'sha256-x='");
  });
});
