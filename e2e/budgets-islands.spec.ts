import { budgets } from '../tools/audit/budgets.mjs';
import { builtIslands } from './support/built-pages';
import { figure } from './support/figure';
import { kilobytes, watchLoads } from './support/page-load';
import { expect, test } from './support/test';

/** A page without any island, to load one apart on. */
const EMPTY = '/404.html';
const islands = builtIslands();

test('the table of budgets has the islands that there are, and no others', () => {
  expect(Object.keys(budgets().islands).sort()).toEqual([...islands.keys()].sort());
});

for (const [name, url] of islands) {
  test(`the island ${name} with all that it imports is as light as agreed`, async ({ page, context, baseURL }) => {
    await page.goto(EMPTY, { waitUntil: 'networkidle' });
    const take = watchLoads(context, new URL(baseURL!).origin);
    await page.evaluate((address) => import(address) as Promise<unknown>, url);
    await page.waitForLoadState('networkidle');
    const loaded = take();
    expect(loaded.map(({ path }) => path)).toContain(url);
    const value = kilobytes(loaded, 'js', 'css', 'wasm', 'data');
    const max = budgets().islands[name]!;
    figure('bytes', { what: `island ${name}`, value, unit: 'KB', max });
    expect(value, 'KB in brotli').toBeLessThanOrEqual(max);
  });
}
