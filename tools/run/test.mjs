/**
 * `npm test`: everything that has to hold, from a fresh copy of the project: types, lint, unit tests, build and
 * end-to-end tests. Stops at the first stage that fails; the last line counts the tests.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { playwrightCounts, readReport, summary, vitestCounts } from './counts.mjs';
import { install } from './install.mjs';
import { findNode, npm, root, RunError, say, toolEnvironment } from './project.mjs';

const UNIT_REPORT = join(root, 'test-results', 'unit.json');
const E2E_REPORT = join(root, 'test-results', 'e2e.json');

// The same on every machine: at the site's root, on the backbone that is part of the project.
process.env.BACKBONE = 'klein';
delete process.env.BASE_PATH;
delete process.env.SITE_URL;
delete process.env.TEACHER_CONTENT;
// The end-to-end tests open the teacher pages with it; nobody else can, so this build is not one to publish.
process.env.TEACHER_PASSPHRASE = randomBytes(16).toString('hex');

const counts = [];

/** A port that nothing listens on. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Runs one of package.json's scripts. */
async function script(args, env) {
  if ((await npm(['run', '--silent', ...args], { env: toolEnvironment(env) })) !== 0) {
    throw new RunError(`"npm run ${args[0]}" failed: see its lines above.`);
  }
}

/** Runs tests and counts them from their report, also when some failed. */
async function tests(args, env, path, count) {
  rmSync(path, { force: true });
  let failure;
  await script(args, env).catch((error) => (failure = error));
  const report = readReport(path);
  if (report) counts.push(count(report));
  if (failure) throw failure;
  if (!report || !counts.at(-1).passed) throw new RunError(`"npm run ${args[0]}" ended well without running any test.`);
}

let browser;
const stages = {
  install,
  node: findNode,
  browser: async () => {
    browser = await ensureBrowser();
    say(`The browser is ${browser}.`);
  },
  types: () => script(['check']),
  lint: () => script(['lint']),
  unit: () =>
    tests(
      ['unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
      {},
      UNIT_REPORT,
      vitestCounts,
    ),
  build: () => build({ force: true }),
  e2e: async () =>
    tests(['e2e'], { CHROMIUM_PATH: browser, E2E_PORT: String(await freePort()) }, E2E_REPORT, playwrightCounts),
};

for (const [name, run] of Object.entries(stages)) {
  const started = Date.now();
  say(`${name} ...`);
  try {
    await run();
  } catch (error) {
    console.error(error instanceof RunError ? error.message : error);
    console.error(`Stopped: ${name} failed; later stages did not run.`);
    // A stage without tests of its own, or one that broke before counting, is a failure too.
    if (!counts.some(({ failed }) => failed)) counts.push({ passed: 0, failed: 1, skipped: [] });
    process.exitCode = 1;
    break;
  }
  say(`${name} is fine (${Math.round((Date.now() - started) / 1000)} s).`);
}

const skipped = counts.flatMap((count) => count.skipped);
if (skipped.length) console.log(`Skipped:\n${skipped.map((name) => `  ${name}`).join('\n')}`);
console.log(summary(counts));
