import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { add, menu, openLab, photos, saved, step, train } from './support/lab';
import { NotebookPage, tableRows } from './support/notebook';
import { axe, expect, screenshots, test } from './support/test';

const CELLS = ['photos', 'train', 'results', 'confusion', 'answer', 'waterfall', 'similar', 'occlusion', 'cover'];
const ids = [...CELLS, 'export'].map((name) => `labo-${name}`);

/** What the lab shows of its model, as the notebook must give it too. */
interface Shown {
  test: string;
  train: string;
  confusion: number[];
  /** In percents, per category. */
  probabilities: number[];
  /** Names of the object types, and the score. */
  types: string[];
  score: number;
  similar: string[];
  drop: number;
  /** Test pictures that went right and wrong since the training before; null without one. */
  changed: [number, number] | null;
}

const numbersIn = (text: string) => (text.match(/[−-]?\d+(?:,\d+)?/g) ?? []).map(toNumber);
const toNumber = (text: string) => Number(text.replace(',', '.').replace('−', '-').replace('+', ''));

async function readLab(lab: Locator): Promise<Shown> {
  await step(lab, 'Resultaat').click();
  const score = (label: string) => lab.locator('.score', { hasText: label }).first().locator('p').nth(2).innerText();
  const [test, learned] = [await score('Testfoto’s juist'), await score('Trainingsfoto’s juist')];
  const confusion = (await lab.locator('td button').allInnerTexts()).map(Number);
  const compared = lab.locator('section.compare');
  const differences = (await compared.count()) > 0 ? await compared.innerText() : null;
  const changed = (text: string) => Number(new RegExp(`${text}: (\\d+) foto`).exec(differences ?? '')?.[1] ?? 0);
  await step(lab, 'Waarom').click();
  await lab.getByLabel('Toon', { exact: true }).selectOption({ label: await optionLike(lab, 'Testfoto’s') });
  await lab.locator('.chooser li button').nth(3).click();
  const probabilities = (
    await lab.getByRole('list', { name: 'Kans per categorie' }).locator('.number').allInnerTexts()
  ).map((text) => numbersIn(text)[0]!);
  const rows = lab.locator('.rows li');
  const labels = await rows.locator('.label').allInnerTexts();
  const types = labels.map((text) => text.replace(/\s*ziet het model.*/s, '').trim()).slice(1, -2);
  const total = toNumber(await rows.last().locator('.value').innerText());
  const similarTo = lab.locator('section.card', { hasText: 'het meest op lijken' }).locator('li > span');
  await expect(similarTo).toHaveCount(5);
  const similar = await similarTo.allTextContents();
  await lab.getByRole('button', { name: 'Maak de kaart' }).click();
  const done = lab.getByText(/Het sterkste stuk|Geen enkel stukje/);
  await expect(done).toBeVisible({ timeout: 60_000 });
  const said = await done.innerText();
  return {
    test,
    train: learned,
    confusion,
    probabilities,
    types,
    score: total,
    similar,
    changed: differences === null ? null : [changed('Nu juist'), changed('Nu fout')],
    drop: said.startsWith('Geen') ? 0 : numbersIn(said).at(-1)!,
  };
}

const optionLike = async (lab: Locator, start: string) =>
  (await lab.locator('.chooser option').allInnerTexts()).find((text) => text.startsWith(start))!;

/** Runs the cells of the lab in a notebook and holds what they give against what the lab showed. */
async function sameAsLab(notebook: NotebookPage, shown: Shown): Promise<void> {
  const output = (name: string) => notebook.output(notebook.cell(`labo-${name}`));
  const compare = shown.changed === null ? [] : ['labo-compare'];
  await notebook.runCells([...ids, ...compare]);
  for (const name of CELLS) await expect(output(name).locator('.error'), name).toHaveCount(0);
  const results = await output('results').innerText();
  expect(results).toMatch(new RegExp(`Testfoto.s juist: ${shown.test}`));
  expect(results).toMatch(new RegExp(`Trainingsfoto.s juist: ${shown.train}`));
  const matrix = await tableRows(output('confusion'));
  expect(matrix.flatMap((row) => row.slice(1).map(Number))).toEqual(shown.confusion);
  await expect(notebook.cell('labo-compare')).toHaveCount(compare.length);
  if (shown.changed !== null) {
    const text = await output('compare').innerText();
    const numbers = ['Eerst fout, nu juist', 'Eerst juist, nu fout'].map((start) =>
      Number(new RegExp(`${start}: (\\d+)`).exec(text)![1]),
    );
    expect(numbers).toEqual(shown.changed);
  }
  const [chances] = await tableRows(output('answer'));
  chances!.forEach((text, i) => expect(Math.abs(100 * toNumber(text) - shown.probabilities[i]!)).toBeLessThan(1));
  const bars = await tableRows(output('waterfall').locator('.scroll').first());
  expect(bars.map(([name]) => name)).toEqual(shown.types);
  const [[, , score]] = (await tableRows(output('waterfall').locator('.scroll').last())) as [[string, string, string]];
  expect(toNumber(score)).toBeCloseTo(shown.score, 1);
  const similar = await output('similar').locator('li span').allTextContents();
  expect(similar.map((text) => text.replace(/\s/g, ' '))).toEqual(
    shown.similar.map((text) => text.replace(/\s/g, ' ')),
  );
  const [drop] = numbersIn((await output('occlusion').locator('pre').innerText()).replace('.', ','));
  expect(Math.abs(100 * drop! - shown.drop)).toBeLessThan(shown.drop === 0 ? 2 : 1);
  await expect(output('occlusion').locator('canvas')).toHaveCount(1);
  await expect(output('cover').getByRole('img')).toHaveCount(2);
}

async function weightsOf(download: Download): Promise<{ labels: string; weights: Float32Array }> {
  const files = unzipSync(readFileSync(await download.path()));
  const bytes = files['weights.bin']!;
  return {
    labels: new TextDecoder().decode(files['labels.json']),
    weights: new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)),
  };
}

/** Saves the model as a file with `click`. */
async function saveModel(page: Page, click: () => Promise<void>) {
  const downloading = page.waitForEvent('download');
  await click();
  return weightsOf(await downloading);
}

test('cells do what the buttons of the lab do, in both languages, with the reader’s own pictures', async ({ page }) => {
  test.setTimeout(180_000);
  let lab = await openLab(page);
  await add(lab, await photos(2));
  await train(lab);
  const first = await readLab(lab);
  const button = await saveModel(page, () => menu(lab, 'Bewaar het model'));
  await saved(lab);

  // One button: its cell comes along with those that it needs, and nothing runs.
  const occlusion = lab.locator('section.card', { hasText: 'Waar kijkt het model naar?' });
  await occlusion.getByRole('button', { name: 'Toon als code' }).click();
  await expect(occlusion.getByRole('group', { name: 'Code die hetzelfde doet' })).toContainText(
    'await model.kaart(foto',
  );
  await axe(page, '.lab');
  await screenshots(page, 'lab-as-code');
  const link = occlusion.getByRole('link', { name: 'Open in het notebook' });
  const address = (await link.getAttribute('href'))!;
  await link.click();
  const notebook = new NotebookPage(page);
  await expect(page.getByText('De cellen uit het labo staan onderaan')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/foto’s van project .* zitten in mijnFotos/)).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  const brought = page.locator('[id^=cel-labo-]');
  expect(await brought.evaluateAll((cells) => cells.map(({ id }) => id))).toEqual(
    ['photos', 'train', 'answer', 'occlusion'].map((name) => `cel-labo-${name}`),
  );
  await expect(notebook.output(notebook.cell('labo-train'))).toBeEmpty();
  await expect(notebook.cell('labo-photos')).toBeFocused();
  await expect(notebook.cell('labo-photos')).toBeInViewport();

  // All of them, in JavaScript.
  await page.goto(address.replace('labo=occlusion', 'labo=all'));
  await expect(page.getByText('De cellen uit het labo staan onderaan')).toBeVisible({ timeout: 60_000 });
  await sameAsLab(notebook, first);
  const cell = await saveModel(page, () =>
    notebook
      .output(notebook.cell('labo-export'))
      .getByRole('button', { name: /^Bewaar het model/ })
      .click(),
  );
  expect(cell.labels).toBe(button.labels);
  expect(cell.weights).toHaveLength(button.weights.length);
  cell.weights.forEach((value, i) => expect(Math.abs(value - button.weights[i]!)).toBeLessThan(1e-3));

  // Other settings, in Python: few pictures, step by step.
  await page.goto('/labo/');
  lab = page.getByRole('group', { name: 'Labo', exact: true });
  await step(lab, 'Train').click();
  await lab.getByRole('slider', { name: 'Foto’s per categorie' }).fill('8');
  await lab.getByLabel('Stap voor stap').check();
  await train(lab);
  const second = await readLab(lab);
  expect(second.train).toBe('16 van 16');
  expect(first.changed).toBeNull();
  // Eight pictures instead of all of them: some answers must differ, or nothing is compared.
  expect(Math.max(...second.changed!)).toBeGreaterThan(0);
  await saved(lab);
  const waterfall = lab.locator('section.card', { hasText: 'Wat telt mee voor' });
  await waterfall.getByRole('button', { name: 'Toon als code' }).click();
  await waterfall.getByLabel('Python').check();
  const python = (await waterfall.getByRole('link', { name: 'Open in het notebook' }).getAttribute('href'))!;
  expect(python).toContain('transfer-learning-python');
  await page.goto(python.replace('labo=waterfall', 'labo=all'));
  await expect(page.getByText('De cellen uit het labo staan onderaan')).toBeVisible({ timeout: 60_000 });
  await sameAsLab(notebook, second);
});
