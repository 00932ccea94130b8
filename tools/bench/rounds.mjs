/** Rounds of all ways, taken in turns so that a busy moment of the machine hits each of them. */
import { slowLink } from './slow-link.mjs';

export const WAYS = ['naive', 'ours', 'teachable', 'knn'];

/** One fresh page, with nothing cached. */
export async function withPage(browser, run) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`On the page: ${error.message}`));
    return await run(page);
  } finally {
    await context.close();
  }
}

/** Waits for the first embedding, and gives the milliseconds from the start of the navigation. */
async function firstEmbedding(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in globalThis);
  return page.evaluate(() => globalThis.bench.first);
}

/** Calls one of the page's measurements. */
const ask = (page, name, ...args) => page.evaluate(([key, values]) => globalThis.bench[key](...values), [name, args]);

async function measure(browser, address) {
  return withPage(browser, async (page) => {
    const first = await firstEmbedding(page, address);
    const picture = await ask(page, 'picture');
    // Once more: by then the browser has compiled all of the code with its slower, better compiler.
    const pictureAgain = await ask(page, 'picture');
    const train20 = await ask(page, 'training', 20);
    const train200 = await ask(page, 'training', 200);
    const { longest: longestTask, blocking } = await ask(page, 'longTasks');
    const network = await ask(page, 'network');
    return { first, picture, pictureAgain, train20, train200, longestTask, blocking, network };
  });
}

/** How good each way's answers are: once, since they do not depend on how busy the machine is. */
export async function measureQuality(browser, port) {
  const results = {};
  for (const way of WAYS) {
    results[way] = await withPage(browser, async (page) => {
      await firstEmbedding(page, `http://127.0.0.1:${port}/${way}/`);
      return ask(page, 'quality');
    });
  }
  return results;
}

/** What all ways train on in `trainOn`: features computed once. */
export function features(browser, port) {
  return withPage(browser, async (page) => {
    await page.goto(`http://127.0.0.1:${port}/ours/`);
    await page.waitForFunction(() => 'features' in globalThis);
    return page.evaluate(() => globalThis.features());
  });
}

/**
 * @param rounds how many of each way
 * @returns per way, an object with a list of values per measurement
 */
export async function runRounds(browser, port, rounds) {
  const results = Object.fromEntries(WAYS.map((way) => [way, []]));
  const slow = await slowLink(port);
  for (let round = 0; round < rounds; round++) {
    // Who goes first changes each round.
    for (const way of round % 2 ? WAYS.toReversed() : WAYS) {
      const result = await measure(browser, `http://127.0.0.1:${port}/${way}/`);
      const firstSlow = await withPage(browser, (page) =>
        firstEmbedding(page, `http://127.0.0.1:${slow.port}/${way}/`),
      );
      results[way].push({ ...result, firstSlow });
    }
    console.log(`  round ${round + 1} of ${rounds}`);
  }
  slow.close();
  return results;
}
