import { openExperiment } from './support/experiment';
import { EXPERIMENTS } from './support/runs';
import { axe, expect, expectNoHorizontalScroll, island, test } from './support/test';

for (const { name, part, start, finish } of EXPERIMENTS)
  test(`${name}: usable before, during and after its run, on a phone`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`onderzoek/${name}/`);
    // Asleep islands are part of the page before the run; scrolled past, they are awake.
    const bench = await island(page, part);
    await expect(bench.getByRole('button', { name: start })).toBeVisible();
    await axe(page);
    await openExperiment(page, name, part);
    await bench.getByRole('button', { name: start }).click();
    await axe(page);
    await finish(bench, page);
    await axe(page);
    await expectNoHorizontalScroll(page);
  });
