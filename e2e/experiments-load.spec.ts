import { openExperiment } from './support/experiment';
import { longestScript, type OwnScript, watchScripts } from './support/own-scripts';
import { EXPERIMENTS } from './support/runs';
import { expect, test } from './support/test';

for (const { name, part, start, finish } of EXPERIMENTS)
  test(`${name}: no script of ours holds the main thread for 50 ms`, async ({ browser }) => {
    test.setTimeout(400_000);
    const longest: OwnScript[] = [];
    // A busy machine can hold up one run; a script of ours holds up all three.
    for (let run = 0; run < 3 && !longest.some(({ duration }) => duration < 50); run++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await watchScripts(page);
      const bench = await openExperiment(page, name, part);
      await expect(bench.getByRole('button', { name: start })).toBeEnabled();
      // Of the run alone: what loading a page takes is measured on the lesson.
      await longestScript(page);
      await bench.getByRole('button', { name: start }).click();
      await finish(bench, page);
      longest.push(await longestScript(page));
      await context.close();
    }
    const best = longest.reduce((a, b) => (b.duration < a.duration ? b : a));
    test.info().annotations.push({ type: 'measured', description: `${Math.round(best.duration)} ms, ${best.invoker}` });
    expect(best.duration, `longest script in the best run: ${best.invoker} of ${best.source}`).toBeLessThan(50);
  });
