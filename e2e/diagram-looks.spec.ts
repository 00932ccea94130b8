import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { STEPS } from '../src/core/diagram/timeline';
import { expect, figure, test } from './support/test';

/** Which browser the pictures are of: letters and lines are drawn a little differently by each. */
const RECORD = fileURLToPath(new URL('__screenshots__/taken-with.json', import.meta.url));

const drawnBy = (browser: Browser) =>
  `${browser.browserType().name()} ${browser.version().split('.')[0]} on ${process.platform}`;

/** Share of the pixels that may differ; one node that moves by 5 px is twice that in the narrow figure (measured). */
const TOLERANCE = 0.001;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(({ browser }) => {
  const now = drawnBy(browser);
  if (test.info().config.updateSnapshots === 'all') writeFileSync(RECORD, `{ "browser": ${JSON.stringify(now)} }\n`);
  const { browser: then } = JSON.parse(readFileSync(RECORD, 'utf8')) as { browser: string };
  test.skip(now !== then, `The pictures are of ${then}; this is ${now}. Take them anew with --update-snapshots=all.`);
});

for (const width of [315, 768]) {
  for (const theme of ['licht', 'donker']) {
    test(`each step of the scene looks as it did, ${width} px, ${theme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      // The site does without a letter that comes late; these pictures wait for it.
      await page.route('**/*.css', async (route) => {
        const response = await route.fetch();
        const css = (await response.text()).replace('font-display:optional', 'font-display:swap');
        await route.fulfill({ response, body: css });
      });
      for (const [i, name] of STEPS.entries()) {
        await page.goto(`/embed/extra-laag/?stap=${i + 1}&thema=${theme}`);
        const drawing = page.getByRole('region', { name: 'De extra laag, stap voor stap' }).locator('svg.drawing');
        await expect(drawing.getByRole('button').first()).toBeVisible();
        await page.evaluate(() => document.fonts.ready);
        await expect(drawing).toHaveScreenshot(`scene-${i + 1}-${name}-${width}-${theme}.png`, {
          maxDiffPixelRatio: TOLERANCE,
        });
      }
      figure(`${STEPS.length} steps of the scene at ${width} px, ${theme}: as recorded`);
    });
  }
}
