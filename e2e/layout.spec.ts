import { pageBudget } from '../tools/audit/budgets.mjs';
import { builtPages } from './support/built-pages';
import { expectStillLayout, pictureFaults, watchShifts } from './support/page-layout';
import { readToTheEnd } from './support/page-load';
import { expect, test } from './support/test';

// e2e/budgets.spec.ts does the same on a laptop's screen.
test.use({ viewport: { width: 360, height: 740 } });

for (const { path } of builtPages()) {
  test(`${path} keeps its layout while it is read on a phone`, async ({ page }) => {
    await watchShifts(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    await readToTheEnd(page);
    expect.soft(await pictureFaults(page), 'pictures').toEqual([]);
    await expectStillLayout(page, pageBudget(path));
  });
}
