import { pageBudget, budgets } from '../tools/audit/budgets.mjs';
import { builtPages, islandName } from './support/built-pages';
import { figure } from './support/figure';
import { expectStillLayout, pictureFaults, watchShifts } from './support/page-layout';
import { farIslands, kilobytes, missing, readToTheEnd, uninvited, watchLoads, type Loaded } from './support/page-load';
import { expect, test } from './support/test';

test('every page has a budget', () => {
  const without = builtPages().filter(({ path }) => !pageBudget(path));
  expect(without.map(({ path }) => path)).toEqual([]);
});

for (const { path } of builtPages().filter((page) => pageBudget(page.path))) {
  test(`${path} is as light as agreed, stays where it is, and brings nothing heavy unasked`, async ({
    page,
    context,
    baseURL,
  }) => {
    const budget = pageBudget(path)!;
    const { origin } = new URL(baseURL!);
    const opens = budget.opens ?? [];
    const take = watchLoads(context, origin);
    const elsewhere: string[] = [];
    context.on('request', (request) => {
      if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(origin)) elsewhere.push(request.url());
    });

    await watchShifts(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    const opened: Loaded[] = take();
    const more = () => {
      const came = new Set(opened.map(({ path: known }) => known));
      opened.push(...take().filter(({ path: next }) => !came.has(next)));
    };
    const far = await farIslands(page);
    const early = opened.filter((file) => far.includes(file.path)).map((file) => islandName(file.path));
    expect.soft(early, 'islands far below that came before they were near').toEqual([]);
    expect.soft(uninvited(opened, opens), 'heavy files that came with the page').toEqual([]);
    if (opens.length > 0) {
      const late = () => (more(), missing(opened, opens));
      await expect.poll(late, { message: 'heavy files that it opens', timeout: 120_000 }).toEqual([]);
      await page.waitForLoadState('networkidle');
      more();
      const data = kilobytes(opened, 'wasm', 'data');
      figure('bytes', { what: `${budget.pattern} data that it opens`, value: data, unit: 'KB', max: budget.data! });
      expect.soft(data, 'KB of data that it opens, in brotli').toBeLessThanOrEqual(budget.data!);
    }

    const total = kilobytes(opened, 'html', 'css', 'js');
    const script = kilobytes(opened, 'js');
    const fonts = kilobytes(opened, 'font');
    figure('bytes', { what: `${budget.pattern} before interaction`, value: total, unit: 'KB', max: budget.total });
    figure('bytes', { what: `${budget.pattern} of which JavaScript`, value: script, unit: 'KB', max: budget.script });
    figure('bytes', { what: 'fonts of a page', value: fonts, unit: 'KB', max: budgets().fonts });
    expect.soft(total, 'KB of HTML, CSS and JavaScript, in brotli').toBeLessThanOrEqual(budget.total);
    expect.soft(script, 'KB of JavaScript, in brotli').toBeLessThanOrEqual(budget.script);
    expect.soft(fonts, 'KB of fonts').toBeLessThanOrEqual(budgets().fonts);
    const types = opened.filter(({ kind }) => kind === 'font').map(({ path: font }) => font.split('.').at(-1));
    expect.soft(new Set(types), 'fonts are the site’s own, as WOFF2').toEqual(new Set(types.length ? ['woff2'] : []));

    await readToTheEnd(page);
    expect.soft(uninvited(take(), opens), 'heavy files that came by only reading').toEqual([]);
    expect.soft(await pictureFaults(page), 'pictures').toEqual([]);
    await expectStillLayout(page, budget);

    const cookies = await context.cookies();
    figure('privacy', { what: 'requests outside the site, every page', value: elsewhere.length, unit: '', max: 0 });
    figure('privacy', { what: 'cookies, every page', value: cookies.length, unit: '', max: 0 });
    expect(elsewhere).toEqual([]);
    expect(cookies).toEqual([]);
  });
}
