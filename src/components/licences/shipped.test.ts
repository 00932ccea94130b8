import { describe, expect, it } from 'vitest';
import { homeOf, licenceOf, shippedPackages } from './shipped';

const about = { name: 'x', version: '1.0.0' };

describe('the licence of a package', () => {
  it('is read in every way that package.json has known', () => {
    expect(licenceOf({ ...about, license: 'MIT' })).toBe('MIT');
    expect(licenceOf({ ...about, license: { type: 'ISC' } })).toBe('ISC');
    expect(licenceOf({ ...about, licenses: [{ type: 'MIT' }, { type: 'Apache-2.0' }] })).toBe('MIT OR Apache-2.0');
  });

  it.each([{}, { license: 'UNLICENSED' }, { license: 'SEE LICENSE IN x.txt' }, { licenses: [] }])(
    'stops the build when it is unknown: %o',
    (licence) => expect(() => licenceOf({ ...about, ...licence })).toThrow('licence in the package.json of x 1.0.0'),
  );
});

it('finds the source of a package', () => {
  expect(homeOf({ repository: { url: 'git+https://github.com/a/b.git' } })).toBe('https://github.com/a/b');
  expect(homeOf({ repository: 'a/b' })).toBe('https://github.com/a/b');
  expect(homeOf({ repository: { url: 'git://github.com/a/b.git' } })).toBe('https://github.com/a/b');
  expect(homeOf({ homepage: 'https://x.example' })).toBe('https://x.example');
  expect(homeOf({})).toBe('');
});

describe('what this project ships', () => {
  const packages = shippedPackages(process.cwd());
  const names = packages.map(({ name }) => name);

  it('holds its dependencies and theirs, and no tools', () => {
    for (const name of ['svelte', '@tensorflow/tfjs-core', 'pyodide', 'd3-color', 'workbox-routing', 'astro'])
      expect(names).toContain(name);
    expect(names.filter((name) => /^@types|^node-linux|^@astrojs\/mdx|^vite$/.test(name))).toEqual([]);
  });

  it('asks of nobody to open their own code', () => {
    expect(packages.filter(({ licence }) => /(^|[^L])GPL/.test(licence))).toEqual([]);
  });
});
