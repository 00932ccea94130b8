import type { Page } from '@playwright/test';
import { add, answer, bin, count, openLab, photos, ready, saved, step, train, PAPIER, TEST_SCORE } from './support/lab';
import { expect, test } from './support/test';

/** The engine's worker ends with an error, as when the browser takes its memory away. */
async function crashWorker(page: Page): Promise<void> {
  const workers = page.workers();
  expect(workers.length).toBeGreaterThan(0);
  for (const worker of workers) {
    await worker.evaluate(() => {
      setTimeout(() => {
        throw new Error('crashed on purpose');
      });
    });
  }
}

test('a reload keeps pictures, labels, names and the trained model', { tag: '@core' }, async ({ page }) => {
  let lab = await openLab(page);
  const name = lab.getByRole('textbox', { name: 'Naam van je project' });
  await name.fill('Afval van 3B');
  await name.press('Enter');
  await lab.getByLabel('Nieuwe categorie').fill('Glas');
  await lab.getByLabel('Nieuwe categorie').press('Enter');
  await lab.getByRole('combobox', { name: 'Nieuwe foto’s gaan naar' }).selectOption({ label: 'Glas' });
  await add(lab, await photos(6));
  await count(lab, 'Glas', 6);
  await train(lab);
  await step(lab, 'Resultaat').click();
  const score = await lab.getByText(TEST_SCORE).textContent();
  await step(lab, 'Foto’s').click();
  await bin(lab, 'Glas')
    .getByRole('button', { name: /^Bekijk/ })
    .first()
    .click();
  const said = await answer(lab).textContent();
  await saved(lab);

  await page.reload();
  lab = await ready(page);
  await expect(name).toHaveValue('Afval van 3B');
  await count(lab, 'Glas', 6);
  // A picture is drawn when it comes near the screen; on a phone this category is far down.
  await bin(lab, 'Glas').scrollIntoViewIfNeeded();
  await expect(bin(lab, 'Glas').locator('img').first()).toHaveJSProperty('naturalWidth', 320);
  await step(lab, 'Resultaat').click();
  await expect(lab.getByText(score!, { exact: true })).toBeVisible();
  await step(lab, 'Foto’s').click();
  await bin(lab, 'Glas')
    .getByRole('button', { name: /^Bekijk/ })
    .first()
    .click();
  await expect(answer(lab)).toHaveText(said!);
});

test('a crash of the worker keeps everything, says so, and training works again', async ({ page, allowErrors }) => {
  allowErrors(/crashed on purpose/);
  const lab = await openLab(page);
  await add(lab, await photos(3));
  await count(lab, 'Papier', PAPIER + 3);
  await train(lab);
  await crashWorker(page);
  await expect(lab.getByText(/Je foto’s en je werk zijn er nog/)).toBeVisible();
  await step(lab, 'Foto’s').click();
  await count(lab, 'Papier', PAPIER + 3);
  await train(lab);
  await step(lab, 'Resultaat').click();
  await expect(lab.getByText(TEST_SCORE).first()).toBeVisible();
});

test('nothing is sent: no request takes anything along, and the counter can count', async ({ page, context }) => {
  const sent: string[] = [];
  context.on('request', (request) => {
    if (request.method() !== 'GET' || request.postDataBuffer() !== null)
      sent.push(`${request.method()} ${request.url()}`);
  });
  const lab = await openLab(page);
  await add(lab, await photos(2));
  await count(lab, 'Papier', PAPIER + 2);
  await train(lab);
  await step(lab, 'Waarom').click();
  await lab
    .getByRole('button', { name: /^Bekijk: / })
    .first()
    .click();
  await lab.getByRole('button', { name: 'Maak de kaart' }).click();
  await expect(lab.getByRole('button', { name: 'Maak de kaart opnieuw' })).toBeVisible({ timeout: 60_000 });
  expect(sent).toEqual([]);
  await expect(lab.getByText('Verstuurde foto’s: 0')).toBeVisible();
});

test('the counter counts what is sent', async ({ page, allowErrors }) => {
  allowErrors(/Failed to load resource/);
  const lab = await openLab(page);
  await page.evaluate(() => fetch('/labo/', { method: 'POST', body: new Blob(['foto']) }));
  await expect(lab.getByText('Verstuurde foto’s: 1')).toBeVisible();
});
