/** How long a reader waits for the first result of a notebook: from the address to the output of its first cell. */

/** What the first cell says in both notebooks. */
const RESULT = 'Het model is klaar';

/**
 * One cold visit: opens a notebook, runs its first cell at once, and waits for what it prints.
 *
 * @param port of the built site
 * @returns milliseconds
 */
export async function firstResult(browser, port, name) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const started = performance.now();
    await page.goto(`http://127.0.0.1:${port}/notebooks/${name}/`);
    const cell = page.locator('#cel-laad');
    await cell.getByRole('button', { name: 'Uitvoeren', exact: true }).click();
    await cell.locator('.outputs').getByText(RESULT).waitFor({ timeout: 180_000 });
    return performance.now() - started;
  } finally {
    await context.close();
  }
}

/**
 * Both notebooks, on this machine's own line and on a slow one.
 *
 * @returns lists of milliseconds by the ids of targets.json
 */
export async function measureNotebooks(browser, port, slowPort, rounds) {
  const results = { notebookFirst: [], notebookFirstSlow: [], pythonFirst: [], pythonFirstSlow: [] };
  // The server compresses each file once; that is no part of anybody's wait.
  for (const name of ['transfer-learning', 'transfer-learning-python']) await firstResult(browser, port, name);
  for (let round = 0; round < rounds; round++) {
    results.notebookFirst.push(await firstResult(browser, port, 'transfer-learning'));
    results.pythonFirst.push(await firstResult(browser, port, 'transfer-learning-python'));
    results.notebookFirstSlow.push(await firstResult(browser, slowPort, 'transfer-learning'));
    results.pythonFirstSlow.push(await firstResult(browser, slowPort, 'transfer-learning-python'));
  }
  return results;
}
