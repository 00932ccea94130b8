import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import type { Download } from '@playwright/test';
import { file } from './support/hostile/bytes';
import { give } from './support/hostile/give';
import {
  add,
  bin,
  count,
  importFile,
  menu,
  openLab,
  photo,
  photos,
  saved,
  step,
  train,
  PAPIER,
  PMD,
  TEST_SCORE,
} from './support/lab';
import { expect, test } from './support/test';

const bytesOf = async (download: Download) => new Uint8Array(readFileSync((await download.path())!));

test.describe('pictures in', () => {
  test('by the picker, dropped on a bin, and pasted; a picture twice is noticed', async ({ page }) => {
    const lab = await openLab(page);
    await lab.getByRole('combobox', { name: 'Nieuwe foto’s gaan naar' }).selectOption({ label: 'PMD' });
    await add(lab, await photos(3));
    await count(lab, 'PMD', PMD + 3);
    await expect(lab.getByText('3 foto’s toegevoegd aan PMD.')).toBeVisible();
    await give(bin(lab, 'Papier'), 'drop', [await photo(10)]);
    await count(lab, 'Papier', PAPIER + 1);
    await give(page.locator('body'), 'paste', [await photo(11)]);
    await count(lab, 'PMD', PMD + 4);
    await add(lab, [await photo(11)]);
    await expect(lab.getByText('1 foto had je al.', { exact: false })).toBeVisible();
    await count(lab, 'PMD', PMD + 4);
    // Own pictures are really shown.
    const own = bin(lab, 'PMD').getByRole('button', { name: 'Bekijk: Eigen foto foto-0' });
    await own.scrollIntoViewIfNeeded();
    await expect(own.locator('img')).toHaveJSProperty('naturalWidth', 320);
  });

  test('from a zip with a folder of pictures per category', async ({ page }) => {
    const lab = await openLab(page);
    const [a, b, c] = await photos(3, 20);
    const zip = zipSync({
      'klas/Glas/een.jpg': new Uint8Array(a!.buffer),
      'klas/Glas/twee.jpg': new Uint8Array(b!.buffer),
      'klas/papier/drie.jpg': new Uint8Array(c!.buffer),
      'klas/papier/nota.txt': new Uint8Array(Buffer.from('geen foto')),
      '__MACOSX/klas/._een.jpg': new Uint8Array(4),
    });
    await importFile(lab, file('klas.zip', 'application/zip', zip));
    await count(lab, 'Glas', 2);
    await count(lab, 'Papier', PAPIER + 1);
    await expect(lab.getByRole('alert')).toContainText('nota.txt');
  });
});

test.describe('files out and in again', () => {
  test('a project in one file comes back whole, beside the one that is open', async ({ page }) => {
    const lab = await openLab(page);
    await add(lab, await photos(4));
    await count(lab, 'Papier', PAPIER + 4);
    await train(lab);
    await step(lab, 'Foto’s').click();
    const download = page.waitForEvent('download');
    await menu(lab, 'Bewaar als bestand');
    const bytes = await bytesOf(await download);
    expect((await download).suggestedFilename()).toBe('mijn-labo.dwengo-labo.zip');
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('pictures/'))).toHaveLength(4);

    await menu(lab, 'Nieuw leeg project');
    await count(lab, 'Papier', 0);
    await importFile(lab, file('werk.zip', 'application/zip', bytes));
    await count(lab, 'Papier', PAPIER + 4);
    await expect(lab.getByRole('textbox', { name: 'Naam van je project' })).toHaveValue('Mijn labo (2)');
    await step(lab, 'Resultaat').click();
    await expect(lab.getByText(TEST_SCORE)).toBeVisible();
    await saved(lab);
    await lab.getByRole('button', { name: 'Project', exact: true }).click();
    await expect(lab.getByRole('button', { name: 'Open Mijn labo', exact: true })).toBeVisible();
    await expect(lab.getByRole('button', { name: 'Open Nieuw project', exact: true })).toBeVisible();
  });

  test('the trained model as a TensorFlow.js model: weights, labels and the backbone that it needs', async ({
    page,
  }) => {
    const lab = await openLab(page);
    await train(lab);
    const download = page.waitForEvent('download');
    await menu(lab, 'Bewaar het model');
    const files = unzipSync(await bytesOf(await download));
    const json = (name: string) => JSON.parse(Buffer.from(files[name]!).toString());
    expect(json('labels.json')).toEqual(['Papier', 'PMD']);
    expect(json('metadata.json')).toMatchObject({
      labels: ['Papier', 'PMD'],
      backbone: { output: 'object-types', outputSize: 1000 },
    });
    const model = json('model.json');
    expect(model.format).toBe('layers-model');
    const [kernel, bias] = model.weightsManifest[0].weights;
    expect([kernel.shape, bias.shape]).toEqual([[1000, 2], [2]]);
    const weights = files['weights.bin']!;
    expect(weights.length).toBe((1000 * 2 + 2) * 4);
    const values = new Float32Array(weights.slice().buffer);
    expect(values.every(Number.isFinite)).toBe(true);
    expect(values.some((value) => value !== 0)).toBe(true);
  });
});

test('back to the start, and back again', async ({ page }) => {
  const lab = await openLab(page);
  await add(lab, await photos(2));
  await count(lab, 'Papier', PAPIER + 2);
  await menu(lab, 'Terug naar het begin');
  await count(lab, 'Papier', PAPIER);
  await lab.getByRole('button', { name: 'Ongedaan maken: terug naar het begin' }).click();
  await count(lab, 'Papier', PAPIER + 2);
});
