import { sample } from './support/lab';
import { expectFocus, press, tabTo } from './support/keyboard';
import { expect, island, test } from './support/test';

test('the whole lesson with the keyboard alone: sort, predict, train, break it, answer', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/lessen/transfer-learning/');
  // Parts come when they are in view, and their pictures take a moment: somebody who reads does not pass by before.
  await expect((await island(page, 'Train zelf een model')).getByRole('slider').first()).toBeVisible();
  await island(page, 'Test jezelf');
  await press(page, page.getByRole('link', { name: 'Naar de inhoud' }));
  await expect(page.getByRole('main')).toBeFocused();

  const sort = page.getByRole('group', { name: 'Sorteer acht foto’s' });
  await tabTo(page, sort.getByRole('button', { name: 'Papier', exact: true }));
  for (let photo = 1; photo <= 8; photo += 1) {
    await expect(sort.getByText(`Foto ${photo} van 8`)).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(sort.getByRole('heading', { name: 'Klaar: je gaf 8 labels.' })).toBeVisible();
  await expectFocus(page, 'after sorting');

  const lab = page.getByRole('group', { name: 'Train zelf een model' });
  await tabTo(page, lab.getByRole('slider', { name: 'Hoeveel procent' }));
  await page.keyboard.press('ArrowRight');
  await press(page, lab.getByRole('button', { name: 'Train de nieuwe laag' }));
  await expect(lab.getByText(/\d+ van \d+ testfoto’s juist/)).toBeVisible({ timeout: 60_000 });
  await expectFocus(page, 'after the training');
  await press(page, lab.getByRole('checkbox', { name: 'Toon alleen de fouten' }), 'Space');
  await expect(lab.getByRole('checkbox', { name: 'Toon alleen de fouten' })).toBeChecked();

  const ask = page.getByRole('group', { name: 'Vraag het aan je model' });
  await tabTo(page, ask.getByLabel('Kies een foto of neem er een'));
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(sample('pmd_pet_0012.webp'));
  await expect(ask.getByText(/^(Papier|PMD), \d+ % zeker$/)).toBeVisible();
  await expectFocus(page, 'after the answer');

  const quiz = page.getByRole('group', { name: 'Test jezelf' });
  const question = quiz.getByRole('group').first();
  await tabTo(page, question.getByRole('radio').first());
  await page.keyboard.press('Space');
  await expect(question.getByRole('status').filter({ hasText: /\S/ })).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(question.getByRole('radio').nth(1)).toBeChecked();
  await expect(question.getByRole('radio').nth(1)).toBeFocused();
});
