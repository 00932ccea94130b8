import AxeBuilder from '@axe-core/playwright';
import { axe, expect, expectNoHorizontalScroll, test } from './support/test';

test('an editor makes an embed of the lab, sees it and copies it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/inbedden/');
  await page.getByLabel('Onderdeel').selectOption({ label: 'Labo: train je eigen model' });
  await page.getByLabel('Categorieën').fill('Glas, PMD');
  await page.getByLabel('Begin bij stap of deel').fill('9');
  await page.getByLabel('Begin bij stap of deel').press('Tab');
  await expect(page.getByRole('alert').filter({ hasText: 'verwacht een getal van 1 tot 4' })).toBeVisible();
  await page.getByLabel('Begin bij stap of deel').fill('2');
  await page.getByLabel('Kleuren').selectOption('donker');
  await page.getByLabel('Hoogte van het kader').fill('1000');
  await page.getByLabel('Hoogte volgt de inhoud').check();
  await page.getByRole('radio', { name: 'Gsm (315 px)' }).check();

  const preview = page.locator('iframe');
  await expect.poll(() => preview.evaluate((frame: HTMLIFrameElement) => frame.clientWidth)).toBe(315);
  const inside = page.frameLocator('iframe');
  await expect(
    inside.getByRole('navigation', { name: 'Stappen van het labo' }).getByRole('button', { name: 'Train' }),
  ).toHaveAttribute('aria-current', 'step');
  await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');

  const address = new URL('/embed/labo/?categorieen=Glas,PMD&stap=2&thema=donker', page.url());
  await page.getByRole('button', { name: 'Kopieer de HTML' }).click();
  await expect(page.getByText('Gekopieerd.')).toBeVisible();
  const html = await page.evaluate(() => navigator.clipboard.readText());
  expect(html).toContain('allow="camera; fullscreen" allowfullscreen');
  expect(html).toContain('height="1000"');
  expect(html).toContain(`${address.origin}/embed.js`);
  const copied = new URL(/src="([^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&'));
  expect(copied.pathname).toBe(address.pathname);
  expect(Object.fromEntries(copied.searchParams)).toEqual(Object.fromEntries(address.searchParams));
  await page.getByRole('button', { name: 'Kopieer de Markdown' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/<\/iframe>\n\n\[Open .*"\)$/);

  // What the next one does not have is left out.
  await page.getByLabel('Onderdeel').selectOption({ label: 'Test jezelf' });
  await expect(page.getByLabel('Categorieën')).toHaveCount(0);
  await expect(page.getByLabel('HTML, voor elke site')).toHaveValue(/\/embed\/quiz\/\?thema=donker"/);
  // Without the preview: a document of its own, with landmarks of its own, which has its own test.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoHorizontalScroll(page);
});

test('on a phone, the builder first shows the frame as a phone does', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/inbedden/');
  await expect(page.getByRole('radio', { name: 'Gsm (315 px)' })).toBeChecked();
  const preview = page.locator('iframe');
  await expect.poll(() => preview.evaluate((frame: HTMLIFrameElement) => frame.clientWidth)).toBe(315);
  await page.getByRole('radio', { name: 'Laptop (730 px)' }).check();
  await expect.poll(() => preview.evaluate((frame: HTMLIFrameElement) => frame.clientWidth)).toBe(730);
  await expectNoHorizontalScroll(page);
});

test('the page for editors names every address and option, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/inbedden/redactie/');
  for (const address of ['/embed/netwerk/', '/embed/labo/', '/embed/les/transfer-learning/'])
    await expect(page.getByText(address, { exact: true })).toBeVisible();
  await expect(page.getByText('een getal van 1 tot 4')).toBeVisible();
  await expectNoHorizontalScroll(page);
  await axe(page);
});
