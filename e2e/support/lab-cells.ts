import { expect, type Locator, type Page } from '@playwright/test';
import { saved } from './lab';
import { NotebookPage } from './notebook';

/** Opens the cells that stand beside a button of the lab, in a notebook of this language. */
export async function openCells(page: Page, lab: Locator, near: Locator, language: string): Promise<NotebookPage> {
  await near.getByRole('button', { name: 'Toon als code' }).click();
  await near.getByLabel(language).check();
  await saved(lab);
  await near.getByRole('link', { name: 'Open in het notebook' }).click();
  // All pictures of the project are read first, beside what the kernel fetches.
  await expect(page.getByText('De cellen uit het labo staan onderaan')).toBeVisible({ timeout: 60_000 });
  return new NotebookPage(page);
}
