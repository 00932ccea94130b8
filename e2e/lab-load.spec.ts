import { writeFileSync } from 'node:fs';
import { add, count, openLab, photos, step, train } from './support/lab';
import { expect, test } from './support/test';

/** Tensors and heap after a training are those after the twentieth, with 400 pictures of one's own. */
test('twenty trainings with 400 own pictures leave no tensors and no heap behind', async ({ page }) => {
  test.setTimeout(600_000);
  // Watches every task of the page from the start.
  await page.addInitScript(() => {
    const long: number[] = [];
    Object.assign(window, { longTasks: long });
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  const longTasks = () => page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks.splice(0));
  const lab = await openLab(page);
  await lab.getByRole('button', { name: 'Project', exact: true }).click();
  await lab.getByRole('button', { name: 'Nieuw leeg project' }).click();
  await count(lab, 'Papier', 0);
  // As files on disk: the browser reads them itself, so that only the Lab's own work is measured.
  const all = (await photos(400)).map(({ name, buffer }) => {
    const path = test.info().outputPath(name);
    writeFileSync(path, buffer);
    return path;
  });
  await longTasks();
  for (const [category, from] of [
    ['Papier', 0],
    ['Papier', 100],
    ['PMD', 200],
    ['PMD', 300],
  ] as const) {
    await lab.getByRole('combobox', { name: 'Nieuwe foto’s gaan naar' }).selectOption({ label: category });
    await add(lab, all.slice(from, from + 100));
    await count(lab, category, from % 200 === 0 ? 100 : 200);
  }
  const adding = await longTasks();
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  };
  await train(lab);
  const training = await longTasks();
  const tensors = async () => {
    await lab.getByRole('button', { name: 'Project', exact: true }).click();
    const text = await lab.getByText(/geheugen \(\d+ tensors\)/).textContent();
    await page.keyboard.press('Escape');
    return Number(/\((\d+) tensors/.exec(text!)![1]);
  };
  await train(lab);
  const again = await longTasks();
  const first = { heap: await heap(), tensors: await tensors() };
  for (let i = 2; i < 20; i++) await train(lab);
  const last = { heap: await heap(), tensors: await tensors() };
  console.log(JSON.stringify({ first, last, adding, training, again, others: await longTasks() }));
  expect(last.tensors).toBe(first.tensors);
  expect(last.heap).toBeLessThan(first.heap * 1.15 + 2);
  await step(lab, 'Foto’s').click();
  await page.mouse.wheel(0, 2000);
  await count(lab, 'PMD', 200);
});
