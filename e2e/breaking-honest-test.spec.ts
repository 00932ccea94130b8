import { openExperiment, percents, RUN } from './support/experiment';
import { axe, expect, expectNoHorizontalScroll, test } from './support/test';

test.describe.configure({ timeout: 240_000 });

test('a leak raises the score, and the measurements stay', async ({ page }) => {
  const bench = await openExperiment(page, 'eerlijk-testen', 'Proef: eerlijk testen');
  const results = bench.getByRole('region', { name: 'Jouw metingen' });
  const mean = async (row: RegExp) => percents(await results.locator('.row').filter({ hasText: row }).innerText())[0]!;
  const rows = [/^Andere voorwerpen/, /^Dezelfde voorwerpen/, /^Precies dezelfde/];

  for (const row of rows) {
    await bench.getByRole('radio', { name: row }).check();
    await bench.getByRole('button', { name: 'Train en test' }).click();
    await expect(results.locator('.row').filter({ hasText: row }).locator('circle')).toHaveCount(10, RUN);
    await expect(bench.getByRole('button', { name: 'Opnieuw' })).toBeEnabled(RUN);
  }
  const [honest, otherView, same] = [await mean(rows[0]!), await mean(rows[1]!), await mean(rows[2]!)];
  test.info().annotations.push({ type: 'measured', description: `${honest} % / ${otherView} % / ${same} %` });
  // What the text says of a test without a leak.
  expect(honest).toBeGreaterThan(72);
  expect(honest).toBeLessThan(88);
  expect(otherView - honest, 'points that the other view adds').toBeGreaterThanOrEqual(6);
  expect(same).toBeGreaterThan(95);
  await expect(results).toContainText('evenveel foto’s');

  // The three training sets differ in what is marked: nothing, or every test picture.
  await bench.getByRole('radio', { name: rows[0] }).check();
  await expect(bench.getByRole('list', { name: 'Test' }).locator('.marked')).toHaveCount(0);
  await bench.getByRole('radio', { name: rows[1] }).check();
  await expect(bench.getByRole('list', { name: 'Test' }).locator('.marked')).toHaveCount(6);

  await page.setViewportSize({ width: 360, height: 800 });
  await expectNoHorizontalScroll(page);
  await axe(page);

  await page.reload();
  await bench.scrollIntoViewIfNeeded();
  await expect(results.locator('circle')).toHaveCount(30);
});

test('stopping keeps what was measured', { tag: '@core' }, async ({ page }) => {
  const bench = await openExperiment(page, 'eerlijk-testen', 'Proef: eerlijk testen');
  await bench.getByRole('button', { name: 'Train en test' }).click();
  await bench.getByRole('button', { name: 'Stop' }).click();
  await expect(bench.getByText('Gestopt.')).toBeVisible();
  await expect(bench.getByRole('button', { name: /Train en test|Opnieuw/ })).toBeEnabled();
});
