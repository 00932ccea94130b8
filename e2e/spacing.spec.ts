import type { Locator, Page } from '@playwright/test';
import { axe, expect, expectNoHorizontalScroll, screenshots, test } from './support/test';

const LESSON = '/lessen/transfer-learning/';
const button = (page: Page) => page.getByRole('button', { name: 'Ruimer lezen' });
/** Space that is added between letters, px. */
const letters = (text: Locator) =>
  text.first().evaluate((element) => Number.parseFloat(getComputedStyle(element).letterSpacing) || 0);

test('“Ruimer lezen” gives letters, words and lines more room, on every page and the next time', async ({
  page,
  context,
}) => {
  await page.goto(LESSON);
  const text = page.locator('.lesson p');
  expect(await letters(text)).toBe(0);
  const other = await context.newPage();
  await other.goto('/onderzoek/');
  await expect(button(other)).toHaveAttribute('aria-pressed', 'false');

  await button(page).press('Enter');
  await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
  expect(await letters(text)).toBeGreaterThan(0.5);
  // Figures were measured with their letters as they are.
  expect(await letters(page.locator('svg text'))).toBe(0);
  await expect(button(other)).toHaveAttribute('aria-pressed', 'true');
  await screenshots(page, 'spacing');
  await axe(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoHorizontalScroll(page);

  await page.goto('/embed/quiz/');
  expect(await letters(page.locator('main p')), 'an embed follows').toBeGreaterThan(0.5);
  await page.goto(LESSON);
  await button(page).click();
  await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
  expect(await letters(text)).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('it is there before any file of scripts came, so that nothing moves', async ({ page, allowErrors }) => {
  allowErrors(/Failed to load resource|ERR_FAILED|hydrating/);
  await page.goto('/privacy/');
  await button(page).click();
  await page.route('**/*.js', (route) => route.abort());
  await page.reload();
  await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
  expect(await letters(page.locator('main p'))).toBeGreaterThan(0.5);
});

test('wiping what is kept takes it back', async ({ page }) => {
  await page.goto('/privacy/');
  await button(page).click();
  await page.getByRole('button', { name: 'Wis alles…' }).click();
  await page.getByRole('button', { name: 'Ja, wis alles' }).click();
  await expect(page.getByText('Alles is gewist.')).toBeVisible();
  await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
  await page.reload();
  await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
});

test('a browser without storage can have it on one page, and an embed by its address', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  await page.goto('/licenties/');
  await button(page).click();
  await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/embed/quiz/?letters=ruim');
  expect(await letters(page.locator('main p'))).toBeGreaterThan(0.5);
  await page.goto('/embed/quiz/');
  expect(await letters(page.locator('main p'))).toBe(0);
});
