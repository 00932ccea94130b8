/** Measures whether time and memory stay linear in the number of pictures. */
import { withPage } from './rounds.mjs';

const STEPS = [500, 1000, 1500, 2000];
/** Before the first step, so that nothing is counted that happens once. */
const WARM = 100;

/** Bytes that a page's scripts hold, arrays included, after what is dead is gone. */
async function heap(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

/**
 * Adds pictures up to 2,000.
 *
 * @returns by the ids of targets.json: how much more the last quarter costs per picture than the first
 */
export function measureGrowth(browser, port) {
  return withPage(browser, async (page) => {
    await page.goto(`http://127.0.0.1:${port}/ours/`);
    await page.waitForFunction(() => 'growth' in globalThis);
    const session = await page.context().newCDPSession(page);
    const call = (name, ...args) => page.evaluate(([key, values]) => globalThis.growth[key](...values), [name, args]);
    await call('growTo', WARM);
    const addedFirst = await call('addOne');
    let [before, count] = [await heap(session), await page.evaluate(() => globalThis.growth.count())];
    const steps = [];
    for (const total of STEPS) {
      const ms = await call('growTo', total);
      const after = await heap(session);
      steps.push({ total, ms, bytes: (after - before) / (total - count) });
      [before, count] = [after, total];
    }
    const addedLast = await call('addOne');
    const [first, last] = [steps[0], steps.at(-1)];
    return {
      steps,
      growthTime: last.ms / first.ms,
      growthMemory: last.bytes / first.bytes,
      growthOne: addedLast / addedFirst,
      addedLast,
    };
  });
}
