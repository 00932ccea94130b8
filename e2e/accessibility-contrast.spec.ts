import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test';

const LESSON = '/lessen/transfer-learning/';

const colour = (element: Locator, property: 'color' | 'backgroundColor' | 'fill' | 'stroke') =>
  element.first().evaluate((node, name) => getComputedStyle(node)[name], property);

/** What the reader's own colours are now. */
const systemColours = (page: Page) =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('span'));
    const of = (name: string) => {
      probe.attributeStyleMap.set('background-color', name);
      return getComputedStyle(probe).backgroundColor;
    };
    const found = { text: of('CanvasText'), paper: of('Canvas'), chosen: of('Highlight') };
    probe.remove();
    return found;
  });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in forced colours, figures are drawn in them and what is chosen is seen (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto(LESSON);
    const scene = page.getByRole('region', { name: 'De extra laag, stap voor stap' });
    await scene.scrollIntoViewIfNeeded();
    await expect(scene.getByRole('button', { name: /^fles, / })).toBeVisible();
    const { text, paper, chosen } = await systemColours(page);
    expect(text).not.toBe(paper);
    expect(await colour(scene.locator('svg.drawing text.label'), 'fill')).toBe(text);
    expect(await colour(scene.locator('svg.drawing rect.body:not(.new)'), 'fill')).toBe(paper);
    const step = (name: string) => scene.getByRole('button', { name, exact: true });
    await step('Bevroren').click();
    await expect.poll(() => colour(step('Bevroren'), 'backgroundColor')).toBe(chosen);
    expect(await colour(step('Getraind model'), 'backgroundColor')).not.toBe(chosen);
    const place = (name: string) => scene.locator('label').filter({ hasText: name });
    expect(await colour(place('Bovenop'), 'backgroundColor')).toBe(chosen);
    expect(await colour(place('In plaats van'), 'backgroundColor')).not.toBe(chosen);
    // Where the keyboard is.
    await step('Bevroren').focus();
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus-visible');
    await expect(focused).toHaveCSS('outline-style', 'solid');
  });
}

test('with more contrast asked for, there is no soft ink', async ({ page }) => {
  const note = page.locator('.foot p').first();
  await page.goto(LESSON);
  expect(await colour(note, 'color')).not.toBe(await colour(page.locator('body'), 'color'));
  await page.emulateMedia({ contrast: 'more' });
  expect(await colour(note, 'color')).toBe(await colour(page.locator('body'), 'color'));
});
