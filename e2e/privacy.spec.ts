import type { Page } from '@playwright/test';
import { openExperiment } from './support/experiment';
import { openLab, saved, train } from './support/lab';
import { NotebookPage } from './support/notebook';
import { passphrase } from './support/teacher';
import { axe, expect, expectNoHorizontalScroll, screenshots, test } from './support/test';

test.use({ serviceWorkers: 'allow' });

/** All that the browser keeps of this site, of each kind a number. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    return {
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: registrations.length,
      keys: localStorage.length + sessionStorage.length,
    };
  });

test('nothing but the reader’s own storage is used, without cookies, and one button wipes it', async ({
  page,
  context,
}) => {
  const cookies: string[] = [];
  context.on('response', async (response) => {
    if ((await response.headerValue('set-cookie').catch(() => null)) !== null) cookies.push(response.url());
  });
  const lab = await openLab(page);
  await train(lab);
  await saved(lab);
  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning');
  const cell = page.locator('[id^="cel-"]:has([role="textbox"])').first();
  await notebook.write(cell, '1 + 1');
  await expect(page.getByText(/bewaard/i).first()).toBeVisible();

  await page.getByRole('link', { name: 'Privacy', exact: true }).click();
  await expect(page.getByText('Klaar voor offline')).toBeAttached({ timeout: 60_000 });
  await page.evaluate(() => localStorage.setItem('onderzoek proef', 'x'));
  const before = await stored(page);
  expect(before).toEqual({ databases: 2, caches: 1, workers: 1, keys: 1 });

  await page.getByRole('button', { name: 'Wis alles…' }).click();
  await expect(page.getByRole('button', { name: 'Nee, hou alles' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await stored(page)).toEqual(before);

  await page.getByRole('button', { name: 'Wis alles…' }).click();
  await axe(page);
  await page.getByRole('button', { name: 'Ja, wis alles' }).click();
  await expect(page.getByText('Alles is gewist.')).toBeVisible();
  await expect(page.getByText('Klaar voor offline')).toHaveCount(0);
  expect(await stored(page)).toEqual({ databases: 0, caches: 0, workers: 0, keys: 0 });

  expect(await context.cookies(), 'cookies in the browser').toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(cookies, 'answers that set a cookie').toEqual([]);
  await screenshots(page, 'privacy');
});

test('the licences name what is shipped, and the page can be read at any width', async ({ page }) => {
  await page.goto('/privacy/');
  await page.getByRole('link', { name: 'Licenties' }).click();
  const table = page.getByRole('table');
  for (const [name, licence] of [
    ['pyodide', 'MPL-2.0'],
    ['svelte', 'MIT'],
    ['@tensorflow/tfjs-core', 'Apache-2.0'],
    ['@fontsource-variable/atkinson-hyperlegible-next', 'OFL-1.1'],
  ]) {
    await expect(
      table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }),
    ).toContainText(licence!);
  }
  const licence = page.getByRole('group').filter({ hasText: 'svelte (MIT)' });
  await licence.getByText('svelte (MIT)').click();
  await expect(licence.getByText('Permission is hereby granted')).toBeVisible();
  await axe(page);
  await page.setViewportSize({ width: 315, height: 700 });
  await expectNoHorizontalScroll(page);
  await screenshots(page, 'licenties');
});

/** Names of all that the browser keeps of this site. */
const storedNames = (page: Page) =>
  page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name!),
    ...(await caches.keys()),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ]);

test('what all parts of the site keep is named on the page, and the wipe leaves nothing', async ({ page }) => {
  test.setTimeout(240_000);
  await saved(await openLab(page));
  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning');
  await notebook.write(page.locator('[id^="cel-"]:has([role="textbox"])').first(), '1 + 1');
  await expect(page.getByText(/bewaard/i).first()).toBeVisible();
  await openExperiment(page, 'eerlijk-testen', 'Proef: eerlijk testen');

  const SOLUTIONS = '/leerkracht/oplossingen/';
  await page.goto(SOLUTIONS);
  const unlock = page.getByRole('group', { name: 'Ontgrendelen' });
  await unlock.getByLabel('Wachtzin', { exact: true }).fill('verkeerd');
  await unlock.getByRole('button', { name: 'Ontgrendel' }).click();
  await expect(unlock.getByRole('status')).toContainText('Die wachtzin klopt niet');
  const afterMistake = await storedNames(page);
  await expect(unlock.getByRole('button')).toHaveText('Ontgrendel');
  await unlock.getByRole('checkbox', { name: /Onthoud op dit toestel/ }).check();
  await unlock.getByLabel('Wachtzin', { exact: true }).fill(passphrase());
  await unlock.getByRole('button', { name: 'Ontgrendel' }).click();
  await expect(page.getByRole('group', { name: 'Ontgrendelde pagina' })).toBeVisible();
  await page.goto('/slides/transfer-learning/');
  await expect(page.locator('html')).toHaveClass(/deck-ready/);
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', /./);

  await page.goto('/keuring/');
  const check = page.getByRole('group', { name: 'Keuring van dit toestel' });
  await expect(check.getByRole('status').first()).toContainText(/klaar voor de les|werkt op dit toestel/, {
    timeout: 90_000,
  });

  await page.goto('/privacy/');
  const details = page.getByRole('group').filter({ hasText: 'De precieze namen' });
  await details.getByText('De precieze namen').click();
  const named = await details.locator('code').allTextContents();
  const kept = [...new Set([...afterMistake, ...(await storedNames(page))])];
  expect(
    kept.filter((name) => !named.some((start) => name.startsWith(start))),
    'kept without being named',
  ).toEqual([]);
  expect(
    named.filter((start) => !kept.some((name) => name.startsWith(start))),
    'named and never kept (the trial of the device check is gone again)',
  ).toEqual(['dwengo-keuring']);

  await page.getByRole('button', { name: 'Wis alles…' }).click();
  await page.getByRole('button', { name: 'Ja, wis alles' }).click();
  await expect(page.getByText('Alles is gewist.')).toBeVisible();
  expect(await storedNames(page)).toEqual([]);
});
