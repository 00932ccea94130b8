import { describe, expect, it } from 'vitest';
import { policyHash, sheetsOf, withOneSheet, withoutStrangers, withOwnHashes } from './lighter.mjs';

const link = (name: string) => `<link rel="stylesheet" href="/a/_astro/${name}.css">`;

describe('one stylesheet', () => {
  const html = `<head>${link('one')}<title>x</title>${link('two')}</head>`;

  it('takes the place of all, where the first was', () => {
    expect(sheetsOf(html)).toEqual(['/a/_astro/one.css', '/a/_astro/two.css']);
    expect(withOneSheet(html, '/a/_astro/page.css')).toBe(`<head>${link('page')}<title>x</title></head>`);
  });
});

describe('hashes in the policy', () => {
  const policy = (...hashes: string[]) =>
    `<meta content="script-src 'self' ${hashes.join(' ')}; style-src 'self' 'sha256-s=';">`;
  const page = (meta: string) => `${meta}<script type="module" src="/x.js"></script><script>start()</script>`;

  it('stay for scripts of the page and go for others; styles keep theirs', () => {
    const own = policyHash('start()');
    expect(withOwnHashes(page(policy("'sha256-other='", own)))).toBe(page(policy(own)));
  });

  it('go for a file: an empty script is none', () => {
    const html = `${policy(policyHash(''))}<script src="/x.js"></script>`;
    expect(withOwnHashes(html)).not.toContain(policyHash(''));
  });
});

describe('styles of components that a page does not have', () => {
  it('go, with what is left empty; all that names no component or one of the page stays', () => {
    const css =
      'p{margin:0}.sabc12.big{color:red}.sabc12,.sxyz99 p{top:0}@media print{.sxyz99{color:blue}}.sxyz99-not{left:0}';
    expect(withoutStrangers(css, '<p class="sabc12">')).toBe(
      'p{margin:0}.sabc12.big{color:red}.sabc12{top:0}.sxyz99-not{left:0}',
    );
  });
});
