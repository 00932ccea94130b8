import { expectFocus, press, tabTo } from './support/keyboard';
import { answer, count, openLab, photos, step, PAPIER } from './support/lab';
import { expect, test } from './support/test';

test('the lab with the keyboard alone: pictures, training, a mistake, its label, undo', async ({ page }) => {
  test.setTimeout(180_000);
  const lab = await openLab(page);
  const seen = (when: string) => expectFocus(page, when);

  await tabTo(page, lab.getByLabel('Kies foto’s', { exact: true }));
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(await photos(2));
  await count(lab, 'Papier', PAPIER + 2);
  await seen('after adding');

  await tabTo(page, step(lab, 'Train'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await seen('in the next step');
  await press(page, lab.getByRole('button', { name: /^Train de nieuwe laag/ }));
  await expect(lab.getByText(/^Klaar\. Rekentijd/)).toBeVisible({ timeout: 60_000 });
  await seen('after the training');
  await press(page, lab.getByRole('button', { name: 'Bekijk het resultaat' }));
  await seen('at the results');

  const cell = lab.getByRole('button', { name: /^Echt PMD, model zegt PMD/ });
  await press(page, cell);
  await expect(cell).toHaveAttribute('aria-expanded', 'true');
  await expect(cell).toBeFocused();
  await press(page, lab.getByRole('button', { name: /^Bekijk: / }).first());
  await expect(answer(lab)).toBeVisible();
  await seen('at the explanation');

  const label = lab.getByRole('combobox', { name: 'Label' });
  await tabTo(page, label);
  await page.keyboard.press('ArrowUp');
  await expect(label).toHaveValue('papier');
  await expect(label).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(label).toHaveValue('pmd');
  await seen('after undoing');

  // A menu opens, is left by Escape, and gives the focus back.
  const menu = lab.getByRole('button', { name: 'Project', exact: true });
  await tabTo(page, menu, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await seen('in the menu');
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
});
