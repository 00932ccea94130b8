import { EMBED_IDS, embedSpec } from '../src/core/embed/table';
import { builtPages } from './support/built-pages';
import { ran } from './support/hostile/row';
import { expectKept, workInLab } from './support/hostile/session';
import { ADDRESSES } from './support/hostile/use';
import { expect, test } from './support/test';

// Many inputs in one visit of the page: together they take longer than one thing that a person does.
test.describe.configure({ timeout: 300_000 });

const MARKUP = '"><script>window.gehackt=1</script><img src=x onerror=window.gehackt=1>';
const QUERY = [
  ['q', MARKUP],
  ['labo', MARKUP],
  ['__proto__', 'polluted'],
  ['constructor', 'prototype'],
  ['lang', 'x'.repeat(6000)],
] as const;
/** Not through URLSearchParams, which would mend them. */
const BROKEN = '&a=%&b=%E0%A4%A&%00=%00&=&&&';

const pages = builtPages()
  .map(({ path }) => path)
  // Of the pages behind the passphrase one stands for all: outside it they are the same.
  .filter((path) => !path.endsWith('.html') && !/^\/leerkracht\/(?!oplossingen\/)./.test(path));

test('whatever stands behind an address, each page shows itself and nothing of it runs', async ({ page }) => {
  const work = await workInLab(page);
  const query = `?${new URLSearchParams(QUERY.map((pair) => [...pair])).toString()}${BROKEN}`;
  for (const path of pages) {
    await page.goto(`${path}${query}#${encodeURIComponent(MARKUP)}%E0%A4%A`);
    // A sealed page without a title of its own, such as the slides, shows the form that opens it.
    const shown = page.getByRole('heading').or(page.getByRole('group', { name: 'Ontgrendelen' }));
    await expect(shown.first(), path).toBeVisible();
    expect(await page.evaluate(() => ['gehackt' in window, 'polluted' in {}]), path).toEqual([false, false]);
  }
  await page.goto('/labo/');
  await expectKept(page, work);
  const { markup, keys, broken, long } = ADDRESSES;
  ran(markup, keys, broken, long);
});

test('an embed leaves out each option that cannot be, and says which', async ({ page }) => {
  const wild = new URLSearchParams({
    lang: 'fr',
    thema: MARKUP,
    xapi: 'ja',
    stap: '-1',
    zaad: 'NaN',
    aantal: '99999999999',
    foto: '../../etc/passwd',
    categorieen: '<b>a</b>,<b>a</b>',
    verberg: '__proto__',
  });
  for (const id of EMBED_IDS) {
    const path = pages.find((one) => one.startsWith(`/embed/${embedSpec(id).path}/`))!;
    await page.goto(`${path}?${wild.toString()}`);
    await expect(page.getByText('De optie ‘thema=').first(), path).toContainText(ADDRESSES.embed.sees);
    await expect(page.getByText('Dwengo vzw', { exact: false }).last()).toBeVisible();
    expect(await page.evaluate(() => ['gehackt' in window, document.documentElement.dataset.theme]), path).toEqual([
      false,
      undefined,
    ]);
  }
  ran(ADDRESSES.embed);

  await page.goto(`/embed/labo/?${new URLSearchParams({ categorieen: '<b onclick=alert(1)>,🗑️' }).toString()}`);
  const lab = page.getByRole('group', { name: 'Labo', exact: true });
  await expect(lab.getByRole('region', { name: `${ADDRESSES.embedLab.sees}: 0 foto’s` })).toBeVisible();
  await expect(lab.locator('b[onclick]')).toHaveCount(0);
  ran(ADDRESSES.embedLab);

  await page.goto('/notebooks/transfer-learning/?labo=train&project=../../x&foto=__proto__&categorie=%3Cb%3E');
  await expect(page.getByText(ADDRESSES.notebook.sees)).toBeVisible();
  await expect(page).toHaveURL(/\/notebooks\/transfer-learning\/$/);
  ran(ADDRESSES.notebook);
});

test('a page that is not there says so in Dutch, with a way back', async ({ page, allowErrors }) => {
  allowErrors(/404/);
  await page.goto('/lessen/bestaat-niet/?x=<script>');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(ADDRESSES.missing.sees);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  ran(ADDRESSES.missing);
});
