/**
 * `npm run browsers`: drives the built site in installed browsers that Playwright does not drive, and prints what was
 * tried in which version. A browser that is not installed is named. Pictures of the pages come in `test-results/browsers`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main, root, RunError, say } from '../run/project.mjs';
import { flows } from './flows.mjs';
import { Visitor } from './visitor.mjs';
import { serveWatched } from './watched.mjs';
import { webkit } from './webkit.mjs';

const folder = join(root, 'test-results', 'browsers');

/** Does one flow on a page of its own; gives whether it went well. */
async function attempt(name, flow, visitor, rest) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  try {
    const seen = await flow(visitor, folder, rest);
    const problems = await visitor.problems();
    if (problems.length) throw new Error(problems.join('\n'));
    say(`  ${name}: ${seen} (${seconds()})`);
    return true;
  } catch (error) {
    await visitor.look(`failed-${name.replace(/\W+/g, '-')}`).catch(() => undefined);
    console.error(`  FAILED ${name} (${seconds()}): ${error.message}`);
    const problems = await visitor.problems().catch(() => []);
    if (problems.length) console.error(`    the page says: ${problems.join('; ')}`);
    return false;
  }
}

async function tryIn(browser, only) {
  const { driver, stop } = await browser.start();
  const site = await serveWatched(join(root, 'dist'));
  try {
    const capabilities = await driver.getCapabilities();
    say(`${browser.name} ${capabilities.getBrowserVersion()}:`);
    const picture = (name) => join(folder, `${browser.name.toLowerCase()}-${name}.png`);
    const visitor = new Visitor(driver, site.url, picture);
    let failed = 0;
    for (const [name, flow] of Object.entries(flows)) {
      if (only && !name.includes(only)) continue;
      const rest = { passphrase: process.env.TEACHER_PASSPHRASE, close: site.close };
      if (!(await attempt(name, flow, visitor, rest))) failed++;
    }
    return failed;
  } finally {
    await driver.quit().catch(() => undefined);
    stop();
    await site.close();
  }
}

await main(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  mkdirSync(folder, { recursive: true });
  let failed = 0;
  for (const browser of [webkit]) {
    const missing = browser.missing();
    if (missing) say(`Skipped: ${browser.name}: ${missing}`);
    else failed += await tryIn(browser, values.only);
  }
  if (failed) throw new RunError(`${failed} flows failed: see above, and the pictures in test-results/browsers.`);
});
