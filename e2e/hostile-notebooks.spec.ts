import type { Page } from '@playwright/test';
import { file } from './support/hostile/bytes';
import { OPENED_NOTEBOOKS, REFUSED_NOTEBOOKS, type NotebookRow } from './support/hostile/notebooks';
import { ran } from './support/hostile/row';
import { NotebookPage } from './support/notebook';
import { expect, test } from './support/test';

// Many inputs in one visit of the page: together they take longer than one thing that a person does.
test.describe.configure({ timeout: 300_000 });

const MINE = 'const mijnWerk = 1 + 2;';

async function open(page: Page, row: NotebookRow): Promise<void> {
  const toolbar = page.getByRole('toolbar');
  await toolbar.getByText('Bestand', { exact: true }).click();
  const bytes = row.content();
  await page.getByLabel('Open een .ipynb').setInputFiles(file('werk.ipynb', 'application/json', bytes));
}

test('notebook files that are broken are refused, and those that are hostile show as text', async ({ page }) => {
  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning');
  await notebook.write(notebook.cell('laad'), MINE);
  await expect(page.getByText('Je wijzigingen zijn bewaard in deze browser.')).toBeVisible();
  const cells = await page.getByRole('textbox', { name: /^Code van cel/ }).count();

  for (const row of REFUSED_NOTEBOOKS) {
    await open(page, row);
    await expect(page.getByRole('alert'), row.input).toContainText(`${row.sees}`);
    await expect(notebook.editor(notebook.cell('laad'))).toHaveText(MINE);
    await expect(page.getByRole('textbox', { name: /^Code van cel/ })).toHaveCount(cells);
    ran(row);
  }

  const harmless = async () => {
    expect(await page.evaluate(() => ['gehackt' in window, 'polluted' in {}])).toEqual([false, false]);
    await expect(page.locator('.notebook script, .notebook img[onerror], .notebook a[href^="javascript"]')).toHaveCount(
      0,
    );
  };
  const { html, markdown, huge, ids } = OPENED_NOTEBOOKS;
  for (const row of [html, markdown, huge]) {
    await open(page, row);
    await expect(page.getByText('‘werk.ipynb’ is geopend. Er is nog niets uitgevoerd')).toBeVisible();
    await expect(page.getByRole('group', { name: 'Notebook' }), row.input).toContainText(`${row.sees}`);
    await harmless();
    ran(row);
  }
  expect((await notebook.output(page.locator('#cel-cel-1')).innerText()).length).toBeLessThan(25_000);

  await open(page, ids);
  await expect(page.getByRole('textbox', { name: /^Code van cel/ })).toHaveText(['eerste', 'tweede']);
  await harmless();
  ran(ids);
});

test('a file that was opened can be taken back, also after a reload', async ({ page }) => {
  const notebook = new NotebookPage(page);
  await notebook.open('transfer-learning');
  await notebook.write(notebook.cell('laad'), MINE);
  await expect(page.getByText('Je wijzigingen zijn bewaard in deze browser.')).toBeVisible();
  await open(page, OPENED_NOTEBOOKS.html);
  await expect(notebook.cell('laad')).toHaveCount(0);
  await expect(page.getByText('Je vorige versie is bewaard.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('group', { name: 'Notebook' })).toHaveAttribute('data-live', 'true');
  await page.getByRole('button', { name: 'Zet mijn vorige versie terug' }).click();
  await expect(notebook.editor(notebook.cell('laad'))).toHaveText(MINE);
});
