import type { Page } from '@playwright/test';
import { openLab, saved, train } from './support/lab';
import { NotebookPage } from './support/notebook';
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
