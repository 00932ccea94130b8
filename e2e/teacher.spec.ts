import type { Locator, Page } from '@playwright/test';
import { damaged, passphrase, rotated } from './support/teacher';
import { axe, expect, expectNoHorizontalScroll, test } from './support/test';

const SOLUTIONS = '/leerkracht/oplossingen/';
/** Something that only stands in the solutions. */
const SECRET = 'Vaak mis: leerlingen nemen';

const unlock = (page: Page) => page.getByRole('group', { name: 'Ontgrendelen' });
const opened = (page: Page) => page.getByRole('group', { name: 'Ontgrendelde pagina' });

async function give(page: Page, text: string): Promise<void> {
  await unlock(page).getByLabel('Wachtzin', { exact: true }).fill(text);
  await unlock(page).getByRole('button', { name: 'Ontgrendel' }).click();
}

async function expectOpen(page: Page): Promise<void> {
  await expect(page.getByText(SECRET)).toBeVisible();
  await expect(unlock(page)).toHaveCount(0);
}

async function expectLocked(page: Page): Promise<void> {
  await expect(unlock(page).getByLabel('Wachtzin', { exact: true })).toBeEnabled();
  await expect(page.getByText(SECRET)).toHaveCount(0);
}

test('a wrong passphrase is refused, slower each time, also after a reload', async ({ page }) => {
  await page.clock.install();
  await page.goto(SOLUTIONS);
  await expectLocked(page);
  await page.clock.pauseAt(Date.now() + 60_000);
  for (const [at, seconds] of [1, 2, 4].entries()) {
    await give(page, `verkeerde wachtzin ${at}`);
    await expect(unlock(page).getByRole('status')).toContainText('Die wachtzin klopt niet');
    await expect(unlock(page).getByRole('button')).toHaveText(`Wacht ${seconds} s`);
    await expect(unlock(page).getByRole('button')).toBeDisabled();
    if (seconds === 4) break;
    await page.clock.runFor(seconds * 1000);
    await expect(unlock(page).getByRole('button')).toHaveText('Ontgrendel');
  }
  await page.reload();
  await expect(unlock(page).getByRole('button')).toHaveText('Wacht 4 s');
  await expectLocked(page);
  await page.clock.runFor(4000);
  await give(page, passphrase());
  await expectOpen(page);
});

test('the right passphrase opens every teacher page in this tab; its island works under the policy', async ({
  page,
}) => {
  await page.goto(SOLUTIONS);
  await axe(page);
  await give(page, ` ${passphrase()} `);
  await expectOpen(page);
  const figure = page.getByRole('region', { name: 'De extra laag, stap voor stap' });
  await figure.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: figure })).not.toHaveAttribute('ssr');
  await figure.getByRole('button', { name: /Bevroren/ }).click();
  await expect(figure.getByRole('button', { name: /Bevroren/ })).toHaveAttribute('aria-current', 'step');
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoHorizontalScroll(page);
  await axe(page);
  await page.goto('/leerkracht/nabespreking/');
  await expect(page.getByRole('heading', { name: 'Wie geeft de labels?' })).toBeVisible();
  await opened(page).getByRole('button', { name: 'Vergeet' }).click();
  await expect(unlock(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Wie geeft de labels?' })).toHaveCount(0);
});

test('a device remembers a key that cannot be read out, and forgets it', async ({ page, context }) => {
  await page.goto(SOLUTIONS);
  await unlock(page)
    .getByRole('checkbox', { name: /Onthoud op dit toestel/ })
    .check();
  await give(page, passphrase());
  await expectOpen(page);

  const other = await context.newPage();
  await other.goto(SOLUTIONS);
  await expectOpen(other);
  await expect(opened(other)).toContainText('Dit toestel onthoudt de sleutel.');
  const extractable = await other.evaluate(async () => {
    const [{ name }] = (await indexedDB.databases()).filter((db) => db.name!.startsWith('dwengo-leerkracht')) as [
      { name: string },
    ];
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const kept = await new Promise<unknown>((resolve) => {
      const request = db.transaction('keys').objectStore('keys').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    db.close();
    return (kept as { key: CryptoKey }[]).map(({ key }) => key.extractable);
  });
  expect(extractable).toEqual([false]);

  await opened(other).getByRole('button', { name: 'Vergeet' }).click();
  await expectLocked(other);
  const third = await context.newPage();
  await third.goto(SOLUTIONS);
  await expectLocked(third);
});

test('a link that a teacher made opens the page and leaves no trace in the address', async ({ page, context }) => {
  await page.goto(SOLUTIONS);
  await give(page, passphrase());
  await expectOpen(page);
  await opened(page).getByText('Maak een link').first().click();
  await opened(page).getByLabel('Wachtzin', { exact: true }).fill('iets anders');
  await opened(page).getByRole('button', { name: 'Maak een link' }).click();
  await expect(opened(page)).toContainText('Die wachtzin klopt niet');
  await expect(opened(page).getByLabel('Link voor collega’s')).toHaveCount(0);
  await opened(page).getByLabel('Wachtzin', { exact: true }).fill(passphrase());
  await opened(page).getByRole('button', { name: 'Maak een link' }).click();
  const link = await opened(page).getByLabel('Link voor collega’s').inputValue();
  expect(link).toMatch(/\/leerkracht\/oplossingen\/#sleutel=[\w-]{43}$/);
  expect(link).not.toContain(encodeURIComponent(passphrase()));

  const other = await context.newPage();
  await other.goto(link);
  await expectOpen(other);
  expect(new URL(other.url()).hash).toBe('');
  await other.reload();
  await expectOpen(other);

  // In a tab where the page stands open, a link does not load it anew.
  const third = await context.newPage();
  await third.goto(SOLUTIONS);
  await expectLocked(third);
  await third.evaluate((hash) => void (location.hash = hash), new URL(link).hash);
  await expectOpen(third);
  expect(new URL(third.url()).hash).toBe('');
});

test('after a new passphrase, what was remembered says so, and only the new one opens', async ({ page, context }) => {
  await page.goto(SOLUTIONS);
  await unlock(page)
    .getByRole('checkbox', { name: /Onthoud op dit toestel/ })
    .check();
  await give(page, passphrase());
  await expectOpen(page);

  const next = 'nieuwe woorden zonder enig verband';
  const fetched = await page.request.get(SOLUTIONS);
  const html = await rotated(await fetched.text(), next);
  await context.route(`**${SOLUTIONS}`, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
  const other = await context.newPage();
  await other.goto(SOLUTIONS);
  await expect(unlock(other).getByRole('status')).toContainText('onthield een sleutel die niet meer past');
  await expectLocked(other);
  await give(other, passphrase());
  await expect(unlock(other).getByRole('status')).toContainText('Die wachtzin klopt niet');
  await expect(unlock(other).getByRole('button')).toHaveText('Ontgrendel');
  await give(other, next);
  await expectOpen(other);

  const third = await context.newPage();
  await third.goto(`${SOLUTIONS}#sleutel=${'A'.repeat(43)}`);
  await expect(unlock(third).getByRole('status')).toContainText('Deze link past niet meer');
  expect(new URL(third.url()).hash).toBe('');
});

test('a page that was changed on its way does not open, and says why', async ({ page }) => {
  const html = await damaged(await (await page.request.get(SOLUTIONS)).text());
  await page.route(`**${SOLUTIONS}`, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
  await page.goto(SOLUTIONS);
  await give(page, passphrase());
  await expect(unlock(page).getByRole('status')).toContainText('dit bestand is beschadigd');
  await expectLocked(page);
});

/** Pages of a PDF, by its own count. */
const pageCount = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

test('every page can be reached, used and printed', async ({ page }) => {
  await page.goto(SOLUTIONS);
  await give(page, passphrase());
  await expectOpen(page);
  await page.goto('/leerkracht/');
  await axe(page);
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
  const pages = links.filter((href) => href.includes('/leerkracht/'));
  expect(pages.length).toBeGreaterThanOrEqual(9);
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of pages) {
    await page.goto(path);
    await expect(page.getByRole('group', { name: 'Ontgrendelen' })).toHaveCount(0);
    await expectNoHorizontalScroll(page);
    await axe(page);
  }
  const printed = async (path: string) => {
    await page.goto(path);
    await expect(page.getByRole('button', { name: 'Druk deze pagina af' })).toBeVisible();
    return pageCount(await page.pdf({ preferCSSPageSize: true }));
  };
  expect(await printed('/leerkracht/werkblad/')).toBe(2);
  // Front and back of three decks, the board, the weights and the list.
  expect(await printed('/leerkracht/kaartjes/')).toBe(9);
});

test('printed on both sides, each label comes behind its own picture', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  // A4 without its margins, in px.
  await page.setViewportSize({ width: Math.round((182 / 25.4) * 96), height: 1016 });
  await page.goto('/leerkracht/kaartjes/');
  const sheets = page.getByRole('main').locator('.sheet:has(.cards)');
  /** Of each card on a sheet its distance to the left and the top of the sheet's paper, by code. */
  const places = (sheet: Locator) =>
    sheet.evaluate((paper) => {
      const { left, right, top } = paper.getBoundingClientRect();
      return [...paper.querySelectorAll('li:has(.code)')].map((card) => {
        const box = card.getBoundingClientRect();
        const code = card.querySelector('.code')!.textContent!;
        return { code, left: box.left - left, right: right - box.right, top: box.top - top };
      });
    });
  const count = await sheets.count();
  expect(count).toBe(6);
  for (let front = 0; front < count; front += 2) {
    const [fronts, backs] = [await places(sheets.nth(front)), await places(sheets.nth(front + 1))];
    expect(backs).toHaveLength(fronts.length);
    for (const { code, left, top } of fronts) {
      const back = backs.find((candidate) => candidate.code === code)!;
      // The paper is turned over its long side: what was left is right.
      expect(Math.abs(back.right - left), `${code}, across`).toBeLessThan(1);
      expect(Math.abs(back.top - top), `${code}, down`).toBeLessThan(1);
    }
  }
});
