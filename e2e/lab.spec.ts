import {
  add,
  answer,
  bin,
  count,
  openLab,
  photo,
  step,
  train,
  PAPIER,
  PMD,
  PMD_TESTS,
  TESTS,
  TEST_SCORE,
} from './support/lab';
import { axe, expect, expectNoHorizontalScroll, screenshots, test } from './support/test';

test('a class can train at once, see results and explanations', async ({ page }) => {
  const lab = await openLab(page);
  await count(lab, 'Papier', PAPIER);
  await screenshots(page, 'lab-photos');
  await axe(page);
  await train(lab);
  await screenshots(page, 'lab-train');
  await axe(page);
  await lab.getByRole('button', { name: 'Bekijk het resultaat' }).click();

  // The cells of the matrix hold all test pictures, and open those that they count.
  const cells = lab.getByRole('button', { name: /^Echt .* model zegt / });
  await expect(cells).toHaveCount(4);
  const counts = (await cells.allTextContents()).map(Number);
  expect(counts.reduce((a, b) => a + b)).toBe(TESTS);
  const score = await lab.getByText(TEST_SCORE).textContent();
  expect(counts[0]! + counts[3]!).toBe(parseInt(score!));
  await cells.nth(3).click();
  await expect(lab.getByRole('button', { name: /^Bekijk: / })).toHaveCount(counts[3]!);
  await expect(lab.getByText(/^Model: PMD \(\d+\s%\)$/)).toHaveCount(counts[3]!);
  await screenshots(page, 'lab-results');
  await axe(page);

  await lab
    .getByRole('button', { name: /^Bekijk: / })
    .first()
    .click();
  await expect(answer(lab)).toContainText('Het model zegt PMD');
  // Base, bars and the rest add up to the score, in what the pupil reads.
  const rows = lab.getByRole('listitem').filter({ has: page.locator('.value') });
  const values = (await rows.locator('.value').allTextContents()).map((text) =>
    Number(text.replace('−', '-').replace('+', '').replace(',', '.')),
  );
  const total = values.pop()!;
  expect(values.reduce((a, b) => a + b)).toBeCloseTo(total, 0);
  expect(total).toBeGreaterThan(0);
  await expect(lab.getByText(/lijkt \d+\s%/)).toHaveCount(5);

  await lab.getByRole('button', { name: 'Maak de kaart' }).click();
  await expect(lab.getByText(/van 214 stukjes afgedekt/).last()).toBeVisible();
  await expect(lab.getByRole('button', { name: 'Maak de kaart opnieuw' })).toBeVisible({ timeout: 60_000 });
  await expect(lab.getByRole('img', { name: 'Kaart van de foto' })).toBeVisible();

  // The brush: a stroke with the mouse, then the keyboard.
  const surface = lab.getByRole('application', { name: /^Foto om op te verven/ });
  await surface.scrollIntoViewIfNeeded();
  const before = await lab.getByRole('list', { name: 'Kans per categorie' }).last().textContent();
  const box = (await surface.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.7, { steps: 6 });
  await page.mouse.up();
  await expect(lab.getByText(/^1\d\s% van de foto afgedekt$/)).toBeVisible();
  await expect(lab.getByRole('list', { name: 'Kans per categorie' }).last()).not.toHaveText(before!);
  await surface.focus();
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', ' ']) await page.keyboard.press(key);
  await expect(lab.getByText(/^(1[5-9]|2\d)\s% van de foto afgedekt$/)).toBeVisible();
  await expectNoHorizontalScroll(page);
  await screenshots(page, 'lab-why');
  await axe(page);
  await lab.getByRole('button', { name: 'Wis de verf' }).click();
  await expect(lab.getByRole('list', { name: 'Kans per categorie' }).last()).toHaveText(before!);
  await expect(lab.getByText('Verstuurde foto’s: 0')).toBeVisible();
});

test('categories and pictures: everything can be changed, undone and redone', async ({ page }) => {
  const lab = await openLab(page);
  const undo = lab.getByRole('button', { name: /^Ongedaan maken/ });
  const redo = lab.getByRole('button', { name: /^Opnieuw doen/ });

  await lab.getByLabel('Nieuwe categorie').fill('Restafval');
  await lab.getByLabel('Nieuwe categorie').press('Enter');
  await count(lab, 'Restafval', 0);
  const name = lab.getByRole('textbox', { name: 'Naam van categorie Restafval' });
  await name.fill('pmd');
  await name.press('Enter');
  await expect(lab.getByRole('alert')).toContainText('Er is al een categorie PMD');
  await name.fill('Glas');
  await name.press('Enter');
  await count(lab, 'Glas', 0);

  // Moving by keyboard.
  const boxes = bin(lab, 'Papier').getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await expect(lab.getByText('2 foto’s geselecteerd')).toBeVisible();
  await lab.getByRole('button', { name: 'Project', exact: true }).click();
  await axe(page, '.menu');
  await page.keyboard.press('Escape');
  await lab.getByRole('combobox', { name: 'Verplaats naar' }).selectOption({ label: 'Glas' });
  await count(lab, 'Glas', 2);
  await count(lab, 'Papier', PAPIER - 2);

  // Moving by dragging.
  await bin(lab, 'Papier').getByRole('listitem').first().dragTo(bin(lab, 'Glas'));
  await count(lab, 'Glas', 3);

  await bin(lab, 'Glas').getByRole('button', { name: 'Verwijder categorie Glas' }).click();
  await count(lab, 'Zonder categorie', 3);
  await undo.click();
  await count(lab, 'Glas', 3);
  await undo.click();
  await undo.click();
  await count(lab, 'Papier', PAPIER);
  await page.keyboard.press('Control+z');
  await count(lab, 'Restafval', 0);
  for (let i = 0; i < 4; i++) await redo.click();
  await count(lab, 'Zonder categorie', 3);
  await expect(redo).toBeDisabled();

  // Removing pictures, and what they are for.
  await bin(lab, 'PMD').getByRole('button', { name: 'Selecteer alles in PMD' }).click();
  await lab
    .getByRole('group', { name: 'Met de geselecteerde foto’s' })
    .getByRole('button', { name: 'Verwijder', exact: true })
    .click();
  await count(lab, 'PMD', 0);
  await undo.click();
  await count(lab, 'PMD', PMD);
  await lab.getByRole('radio', { name: /^Om te testen/ }).check({ force: true });
  await count(lab, 'PMD', PMD_TESTS);
});

test('trains both layers, with gradient descent, stops, and the same start gives the same model', async ({ page }) => {
  const lab = await openLab(page);
  await train(lab);
  const results = async () => {
    await step(lab, 'Resultaat').click();
    return lab.getByText(TEST_SCORE).last().textContent();
  };
  await train(lab);
  await step(lab, 'Resultaat').click();
  await expect(lab.getByText('Op elke testfoto is het oordeel even goed als voordien.')).toBeVisible();
  expect(await results()).toBe(await lab.getByText(TEST_SCORE).first().textContent());

  await step(lab, 'Train').click();
  await lab.getByRole('radio', { name: 'In de plaats van de laatste laag' }).check();
  await expect(lab.getByText(/veranderd na de training/).first()).toBeVisible();
  await train(lab);
  await step(lab, 'Waarom').click();
  await lab
    .getByRole('button', { name: /^Bekijk: / })
    .first()
    .click();
  await expect(lab.getByText(/256 kenmerken zonder naam/)).toBeVisible();

  await step(lab, 'Train').click();
  await lab.getByRole('radio', { name: 'Stap voor stap (gradient descent)' }).check();
  await lab.getByRole('slider', { name: /learning rate/ }).fill('0');
  await lab.getByRole('slider', { name: /epochs/ }).fill('5');
  // A hand is too slow: the stop button is pressed as soon as the weights are being sought.
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      if (!document.body.innerText.includes('De nieuwe laag trainen: stap')) return;
      const stop = [...document.querySelectorAll('button')].find(({ innerText }) => innerText === 'Stop');
      if (!stop) return;
      observer.disconnect();
      stop.click();
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await lab.getByRole('button', { name: 'Train opnieuw' }).click();
  await expect(lab.getByText(/Vroeger gestopt/)).toBeVisible();
});

test('a training that is stopped while the pictures are looked at leaves all as it was', async ({ page }) => {
  const lab = await openLab(page);
  await step(lab, 'Train').click();
  await lab.getByRole('button', { name: 'Train de nieuwe laag' }).click();
  await lab.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(lab.getByText('Gestopt. Je foto’s en je vorige model zijn er nog.')).toBeVisible();
  await train(lab);
});

test('a picture to ask about, and mending a label from its explanation', { tag: '@core' }, async ({ page }) => {
  const lab = await openLab(page);
  await train(lab);
  await step(lab, 'Foto’s').click();
  await lab.getByRole('radio', { name: /^Om te vragen/ }).check({ force: true });
  await add(lab, [await photo(4, 'mijn fles.jpg')]);
  await count(lab, 'Om te vragen', 1);
  await lab.getByRole('button', { name: 'Bekijk: Eigen foto mijn fles' }).click();
  await expect(answer(lab)).toBeVisible();
  const label = lab.getByRole('combobox', { name: 'Label' });
  await label.selectOption({ label: 'PMD' });
  await expect(label).toHaveValue('pmd');
  await lab.getByRole('button', { name: 'Verwijder deze foto' }).click();
  await expect(lab.getByText('mijn fles')).toHaveCount(0);
  await lab.getByRole('button', { name: 'Ongedaan maken: 1 foto verwijderen' }).click();
  await expect(answer(lab)).toBeVisible();
});

for (const width of [315, 360, 768]) {
  test(`fits a screen of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const lab = await openLab(page);
    await expectNoHorizontalScroll(page);
    await lab.getByRole('button', { name: 'Project', exact: true }).click();
    await expectNoHorizontalScroll(page);
    await page.keyboard.press('Escape');
    await step(lab, 'Train').click();
    await expectNoHorizontalScroll(page);
  });
}
