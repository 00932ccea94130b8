import { expectFocus, press, tabTo } from './support/keyboard';
import { NotebookPage } from './support/notebook';
import { island, expect, test } from './support/test';

test('a notebook: Tab comes to the code, writes in it, and Escape leaves it, as the page says', async ({ page }) => {
  test.setTimeout(180_000);
  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning');
  const cell = notebook.cell('laad');
  const editor = notebook.editor(cell);
  await press(page, cell.getByRole('button', { name: 'Uitvoeren', exact: true }));
  await notebook.idle();
  await expect(notebook.output(cell)).toContainText('Het model is klaar');
  await expectFocus(page, 'after running');
  await tabTo(page, editor);
  // What the keys do is said with the field itself.
  await expect(editor).toHaveAccessibleDescription(/Escape gaat uit het codevak/);
  // Who passes by goes on; who works in the code indents, until Escape.
  const next = notebook.editor(notebook.cell('fotos'));
  await tabTo(page, next);
  await page.keyboard.type('//');
  await page.keyboard.press('Tab');
  await expect(next).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(notebook.cell('fotos')).toBeFocused();
  await tabTo(page, notebook.editor(notebook.cell('kijk')));
});

test('an experiment with the keyboard alone: predict, measure, look', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/onderzoek/eerlijk-testen/');
  // Its pictures come when it is in view, and take a moment.
  const bench = await island(page, 'Proef: eerlijk testen');
  await expect(bench.getByRole('button', { name: 'Train en test' })).toBeVisible();
  const predict = await island(page, 'Voorspel eerst');
  await tabTo(page, predict.getByRole('slider'));
  await page.keyboard.press('ArrowRight');
  await expect(predict.getByText('Bewaard op dit toestel.')).toBeVisible();
  await press(page, bench.getByRole('button', { name: 'Train en test' }));
  await expect(bench.getByRole('button', { name: 'Opnieuw' })).toBeEnabled({ timeout: 120_000 });
  await expectFocus(page, 'after measuring');
  await tabTo(page, bench.getByRole('button', { name: 'Opnieuw' }));
});
