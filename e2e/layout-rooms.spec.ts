import { EXPERIMENTS } from './support/runs';
import { readToTheEnd } from './support/page-load';
import { expect, test } from './support/test';

/** From a small frame to a laptop. */
const WIDTHS = [320, 360, 412, 480, 560, 640, 700, 768, 900, 1024, 1280];

for (const { name } of EXPERIMENTS) {
  test(`${name}: its parts have the room that they need before their pictures come, at every width`, async ({
    page,
  }) => {
    await page.goto(`/onderzoek/${name}/`, { waitUntil: 'networkidle' });
    await readToTheEnd(page);
    const benches = page.locator('.room > .bench');
    await expect(benches.locator('button').first()).toBeVisible();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 });
      const over = await benches.evaluateAll((all) =>
        all.map((bench) => bench.getBoundingClientRect().height - parseFloat(getComputedStyle(bench).minHeight)),
      );
      expect.soft(Math.max(...over), `pixels over the room of room.css, ${width} pixels wide`).toBeLessThan(1);
    }
  });
}
