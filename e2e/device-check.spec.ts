import { readFileSync } from 'node:fs';
import { axe, expect, expectNoHorizontalScroll, screenshots, test } from './support/test';

const rows = ['Rekenen in de browser', 'Werken op de achtergrond', 'Werk bewaren', 'Het model ophalen', 'Snelheid'];

/** What the page says of the model's size, such as "0,6 MB": all its files. */
function modelSize() {
  const { model, weights } = JSON.parse(readFileSync('public/models/klein/backbone.json', 'utf8')) as {
    model: { bytes: number };
    weights: { bytes: number }[];
  };
  const bytes = weights.reduce((sum, file) => sum + file.bytes, model.bytes);
  return `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;
}

test.describe('the device check', () => {
  test.use({ serviceWorkers: 'allow' });

  test('really computes, stores, downloads and keeps, and gives one verdict that prints', async ({ page }) => {
    // All pages and Python come over the line in it.
    test.setTimeout(240_000);
    const fresh: string[] = [];
    page.on('request', (request) => fresh.push(request.url()));
    await page.goto('/');
    await page.getByRole('link', { name: 'Werkt het op onze toestellen?' }).click();
    const check = page.getByRole('group', { name: 'Keuring van dit toestel' });
    await expect(check.getByRole('status').first()).toContainText(/klaar voor de les|werkt op dit toestel/, {
      timeout: 90_000,
    });
    const row = (name: string) => check.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
    for (const name of rows) await expect(row(name)).toContainText(/goed|let op/);
    await expect(row('Het model ophalen')).toContainText(modelSize());
    await expect(row('Snelheid')).toContainText(/[1-9]\d* foto’s per seconde \(gemeten op 24 foto’s\)/);
    await expect(row('Een echte training')).toContainText('leerde van 24 foto’s');
    await expect(row('Zonder internet')).toContainText('goed');
    // What it counts on the device is at most what the page tells ICT, in whole megabytes, and not much less.
    const megabytes = (text: string | null, words: RegExp) => parseFloat(words.exec(text!)![1]!.replace(',', '.'));
    const kept = megabytes(await row('Zonder internet').textContent(), /op dit toestel \(([\d,]+)\sMB\)/);
    const told = megabytes(await page.getByRole('main').textContent(), /de eerste keer ongeveer (\d+)\sMB/);
    expect(told).toBeGreaterThanOrEqual(kept);
    expect(told - kept).toBeLessThan(2);
    expect(fresh.some((url) => url.endsWith('.bin'))).toBe(true);

    await row('Zonder internet')
      .getByRole('button', { name: /Bewaar ook Python/ })
      .click();
    await expect(row('Zonder internet')).toContainText('Python staat er ook op.', { timeout: 60_000 });

    await axe(page);
    await page.setViewportSize({ width: 315, height: 700 });
    await expectNoHorizontalScroll(page);
    await screenshots(page, 'keuring');
    await page.emulateMedia({ media: 'print' });
    await expect(check.getByRole('button').first()).toBeHidden();
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Wat vraag je aan de ICT-verantwoordelijke?' })).toBeVisible();
  });
});

test('a device on which things fail is told what and why', async ({ page, allowErrors }) => {
  allowErrors(/404/);
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await page.route('**/*.bin', (route) => route.fulfill({ status: 404, body: 'filtered' }));
  await page.goto('/keuring/');
  const check = page.getByRole('group', { name: 'Keuring van dit toestel' });
  await expect(check.getByRole('status').first()).toContainText('lukt de les nog niet', { timeout: 60_000 });
  await expect(check.getByRole('listitem').filter({ hasText: 'Werk bewaren' })).toContainText(
    'weg als het venster sluit',
  );
  await expect(check.getByRole('listitem').filter({ hasText: 'Het model ophalen' })).toContainText('lukt niet');
  await expect(check.getByRole('listitem').filter({ hasText: 'Zonder internet' })).toContainText('let op');
  // Nobody is asked for the camera unless they press.
  await check.getByRole('button', { name: 'Probeer de camera' }).click();
  await expect(check.getByRole('listitem').filter({ hasText: 'Camera' })).toContainText(/geen camera|geweigerd|werkt/);
});
