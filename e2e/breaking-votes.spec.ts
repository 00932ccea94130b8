import { openExperiment, percents, RUN } from './support/experiment';
import { axe, expect, expectNoHorizontalScroll, test } from './support/test';

test.describe.configure({ timeout: 240_000 });

test('no single type decides; many of the strongest do, more than as many others', async ({ page }) => {
  const bench = await openExperiment(page, 'objecttypes-stemmen', 'Proef: welke objecttypes stemmen mee?');
  await bench.getByRole('button', { name: 'Train en tel de stemmen' }).click();
  const votes = bench.getByRole('region', { name: 'De sterkste stemmen' });
  await expect(votes.getByRole('checkbox', { name: /^envelop stemt Papier/ })).toBeChecked(RUN);
  await expect(votes.getByRole('checkbox', { name: /^waterfles stemt PMD/ })).toBeChecked();

  const slider = votes.getByRole('slider', { name: 'Zet de sterkste objecttypes uit' });
  const figures = votes.getByRole('status').filter({ hasText: 'testfoto’s juist' });
  const changed = async (count: number) => {
    await slider.fill(String(count));
    await expect(figures).toContainText(`${count} objecttypes uit`);
    return Number(/: (\d+) van de 36/.exec(await figures.innerText())![1]);
  };
  const few = await changed(5);
  const many = await changed(400);
  const random = Number(/gemiddeld ([\d,]+) van/.exec(await figures.innerText())![1]!.replace(',', '.'));
  const [score] = percents(await figures.innerText());
  test.info().annotations.push({
    type: 'measured',
    description: `5 off: ${few} of 36 change; 400 off: ${many}, at random ${random}; score ${score} %`,
  });
  expect(few).toBeLessThanOrEqual(4);
  expect(many).toBeGreaterThan(random);
  expect(many).toBeGreaterThanOrEqual(5);
  await expect(votes.getByRole('list', { name: 'Deze antwoorden veranderden' }).getByRole('listitem')).toHaveCount(
    many,
  );

  await votes.getByRole('button', { name: 'Zet alles weer aan' }).click();
  await expect(figures).toContainText('0 van de 36');

  // One picture: its own strongest voices, with an answer that follows.
  const one = bench.getByRole('region', { name: 'De stemmen voor één foto' });
  await one.getByRole('radio').nth(2).check();
  const before = await one.getByRole('status').innerText();
  // One voice of a thousand may be too little to see in whole percents.
  for (const i of [0, 1, 2]) await one.getByRole('checkbox').nth(i).uncheck();
  await expect(one.getByRole('status')).not.toHaveText(before);

  await page.setViewportSize({ width: 360, height: 800 });
  await expectNoHorizontalScroll(page);
  await axe(page);
  await page.reload();
  await bench.scrollIntoViewIfNeeded();
  await expect(bench.getByText('Vorige keer: 3 objecttypes uit')).toBeVisible();
});
