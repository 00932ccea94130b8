import { expect, type Locator, type Page } from '@playwright/test';

/** A notebook page as a reader uses it. */
export class NotebookPage {
  constructor(readonly page: Page) {}

  async open(name: string): Promise<void> {
    await this.page.goto(`/notebooks/${name}/`);
    await expect(this.page.getByRole('group', { name: 'Notebook' })).toHaveAttribute('data-live', 'true');
  }

  /** Waits until the kernel has nothing to do. */
  async idle(timeout = 150_000): Promise<void> {
    await expect(this.state).toHaveAttribute('data-state', 'ready', { timeout });
    await expect(this.page.getByRole('button', { name: /^(Wacht|Bezig)…$/ })).toHaveCount(0, { timeout });
  }

  get state(): Locator {
    return this.page.locator('.state');
  }

  /** Runs cells one after the other, as they are. */
  async runCells(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.cell(id).getByRole('button', { name: 'Uitvoeren', exact: true }).click();
    await this.idle();
  }

  button(name: string): Locator {
    return this.page.getByRole('toolbar').getByRole('button', { name, exact: true });
  }

  cell(id: string): Locator {
    return this.page.locator(`#cel-${id}`);
  }

  editor(cell: Locator): Locator {
    return cell.getByRole('textbox', { name: /^Code van cel/ });
  }

  output(cell: Locator): Locator {
    return cell.getByRole('region', { name: /^Uitvoer van cel/ });
  }

  /** Chooses from the menu of the notebook as a file. */
  async file(item: string): Promise<void> {
    await this.page.getByRole('toolbar').getByText('Bestand', { exact: true }).click();
    await this.page.getByRole('button', { name: item, exact: true }).click();
  }

  /** Chooses from the menu of a cell. */
  async choose(cell: Locator, item: string): Promise<void> {
    await cell.hover();
    await cell.getByText('Meer', { exact: false }).first().click();
    await cell.getByRole('button', { name: item, exact: true }).click();
  }

  /** Replaces the code of a cell by pasting: the browser's own typing of many lines leaves style attributes behind. */
  async write(cell: Locator, code: string): Promise<void> {
    const editor = this.editor(cell);
    await editor.focus();
    await editor.press('ControlOrMeta+a');
    await editor.evaluate((element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, code);
  }

  /** Replaces the code of a cell and runs it to its end. */
  async runCode(id: string, code: string): Promise<Locator> {
    const cell = this.cell(id);
    await this.write(cell, code);
    await cell.getByRole('button', { name: 'Uitvoeren', exact: true }).click();
    await this.idle();
    return this.output(cell);
  }

  /** Runs a cell as it is. */
  async run(id: string): Promise<Locator> {
    const cell = this.cell(id);
    await cell.getByRole('button', { name: 'Uitvoeren', exact: true }).click();
    await this.idle();
    return this.output(cell);
  }
}

/** Rows of the table in an output, as texts. */
export async function tableRows(output: Locator): Promise<string[][]> {
  const rows = await output.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
}

/** The percentage after a text, 0 to 100. */
export async function percentAfter(output: Locator, text: string): Promise<number> {
  const found = new RegExp(`${text}: ([0-9]+,[0-9]) %`).exec(await output.innerText());
  expect(found, `a percentage after "${text}"`).not.toBeNull();
  return Number(found![1]!.replace(',', '.'));
}
