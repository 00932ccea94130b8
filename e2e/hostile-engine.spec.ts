import type { Locator, Page } from '@playwright/test';
import { BROKEN_ENGINES, breakEngine, DURING, NO_BACKEND, POOR_BROWSERS } from './support/hostile/engine';
import { trainWhileBusy } from './support/hostile/busy';
import { ran, rowOf } from './support/hostile/row';
import { expectKept, expectStored, workInLab } from './support/hostile/session';
import { add, count, photo, ready, saved, step, train } from './support/lab';
import { expect, test } from './support/test';

// Many inputs in one visit of the page: together they take longer than one thing that a person does.
test.describe.configure({ timeout: 300_000 });

const NETWORK = /Failed to load|net::ERR|wasm|dynamically imported module|MIME type|WebAssembly/i;
const start = (lab: Locator) => lab.getByRole('button', { name: /^Train (de nieuwe laag|opnieuw)/ });

/** The Lab anew, so that its engine has to start again. */
async function again(page: Page): Promise<Locator> {
  await page.reload();
  return ready(page);
}

test('a model that cannot be had is told in words, leaves the work alone and comes back', async ({
  page,
  allowErrors,
}) => {
  allowErrors(NETWORK);
  const work = await workInLab(page);
  for (const row of BROKEN_ENGINES) {
    const lift = await breakEngine(page, row);
    const lab = await again(page);
    await step(lab, 'Train').click();
    await start(lab).click();
    await expect(lab.getByRole('alert'), row.input).toContainText(`${row.sees}`);
    await lift();
    // The same page goes on as soon as it can.
    await train(lab);
    await expect(lab.getByRole('alert')).toHaveCount(0);
    ran(row);
  }
  // The same pictures with the same start give the same model, so the weights are those of before.
  await saved(await again(page));
  await expectKept(page, work);
});

test('a browser that lacks SIMD, WebAssembly or both computes with what it has, or says that it cannot', async ({
  page,
  allowErrors,
}) => {
  allowErrors(NETWORK);
  await workInLab(page);
  for (const [index, row] of POOR_BROWSERS.entries()) {
    const lift = await breakEngine(page, row);
    const lab = await again(page);
    // Something that the model has not seen yet.
    await add(lab, [await photo(401 + 2 * index)]);
    await count(lab, 'Papier', 5 + index);
    await train(lab);
    await step(lab, 'Foto’s').click();
    await saved(lab);
    await lift();
    ran(row);
  }
  const wasm = await breakEngine(page, rowOf(POOR_BROWSERS, 'model zonder wasm-bestand'));
  await page.route(/_astro\/dist-[\w-]+\.js/, (route) => route.abort('failed'));
  const lab = await again(page);
  await step(lab, 'Train').click();
  await start(lab).click();
  await expect(lab.getByRole('alert')).toContainText(`${NO_BACKEND.sees}`);
  await wasm();
  ran(NO_BACKEND);
  await step(lab, 'Foto’s').click();
  await count(lab, 'Papier', 4 + POOR_BROWSERS.length);
  await step(lab, 'Resultaat').click();
  await expect(lab.getByText(/^\d van 4$/).first()).toBeVisible();
});

test('a training that is cut short by the worker, the tab, the network or the reader loses nothing', async ({
  page,
  context,
  allowErrors,
}) => {
  allowErrors(/crashed on purpose/);
  const work = await workInLab(page);
  let { lab } = work;
  const session = await context.newCDPSession(page);

  const dead = rowOf(DURING, 'training worker dood');
  await trainWhileBusy(page, lab, true);
  await expect(lab.getByRole('alert').first()).toContainText(`${dead.sees}`);
  await expect(lab.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  await saved(lab);
  await expectStored(page, work);
  ran(dead);

  const frozen = rowOf(DURING, 'training bevroren');
  await train(lab);
  await trainWhileBusy(page, lab);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(lab.getByText(frozen.sees)).toBeVisible();
  await step(lab, 'Foto’s').click();
  await saved(lab);
  await expectStored(page, work);
  ran(frozen);

  const offline = rowOf(DURING, 'training offline');
  await trainWhileBusy(page, lab);
  await context.setOffline(true);
  await expect(lab.getByText(offline.sees)).toBeVisible();
  await context.setOffline(false);
  await step(lab, 'Foto’s').click();
  await saved(lab);
  await expectStored(page, work);
  ran(offline);

  await trainWhileBusy(page, lab);
  lab = await again(page);
  await expectStored(page, work);
  ran(rowOf(DURING, 'training herladen'));

  await train(lab);
  await page.goto('/privacy/');
  await page.goto('/labo/');
  lab = await ready(page);
  await train(lab);
  await trainWhileBusy(page, lab);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goForward();
  lab = await ready(page);
  await count(lab, 'Papier', 4);
  await expectStored(page, work);
  await train(lab);
  ran(rowOf(DURING, 'training terug'));
});
