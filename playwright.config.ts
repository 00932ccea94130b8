import { defineConfig, devices, type Project } from '@playwright/test';
import type { DeviceOptions } from './e2e/support/device';
import { findBrowser } from './tools/run/browser.mjs';
import { findEngines } from './tools/run/engines.mjs';

const port = Number(process.env.E2E_PORT ?? 4391);

const chromium = {
  launchOptions: {
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
};

/** Not in Chromium on a desk: what a lesson stands or falls with, tagged in the tests. */
const grep = /@core/;
const { firefox, webkit } = findEngines();
/** Not by itself: with a page that computes four times slower, the tests take as much longer. */
const phone = process.env.E2E_PHONE ? undefined : 'runs with E2E_PHONE=1';
const elsewhere: (Project<DeviceOptions> & { missing?: string })[] = [
  { name: 'phone', grep, missing: phone, use: { ...devices['Moto G4'], ...chromium, cpuThrottling: 4 } },
  { name: 'firefox', grep, missing: firefox.missing, use: { ...devices['Desktop Firefox'], ...firefox.options } },
  { name: 'webkit', grep, missing: webkit.missing, use: { ...devices['Desktop Safari'], ...webkit.options } },
  { name: 'ipad', grep, missing: webkit.missing, use: { ...devices['iPad (gen 7)'], ...webkit.options } },
];
/** An hour of a class, in some six minutes: for the audit, not for every run. */
const soak = process.env.E2E_SOAK ? [] : ['**/soak.spec.ts'];
const skipped = elsewhere.filter(({ missing }) => missing).map(({ name, missing }) => `project ${name}: ${missing}`);
if (soak.length > 0) skipped.push('soak.spec.ts: runs with E2E_SOAK=1, and in npm run audit');
// Workers read this file too.
if (!process.env.TEST_WORKER_INDEX) for (const line of skipped) console.warn(`Skipped: ${line}`);

export default defineConfig<DeviceOptions>({
  testDir: 'e2e',
  testIgnore: soak,
  snapshotPathTemplate: '{testDir}/__screenshots__/{arg}{ext}',
  forbidOnly: true,
  fullyParallel: false,
  // The tests train real models; one at a time keeps a two-core machine honest.
  workers: 1,
  retries: 0,
  // Room for a machine that does something else too: nothing here asserts how long a thing takes.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  // Read from the report by tools/run/counts.mjs, so that `npm test` names them.
  metadata: { skippedProjects: skipped },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'nl-BE',
    // Without it, a control that never comes alive costs the whole time of its test.
    actionTimeout: 20_000,
    // What is tested must come from the build, not from a cache of an earlier page; e2e/offline.spec.ts turns them on.
    serviceWorkers: 'block',
    // Without a film of every test, which would take a good part of a small machine.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
  projects: [
    { name: 'chromium', use: { ...devices['Desktop Chrome'], ...chromium } },
    ...elsewhere.filter(({ missing }) => !missing).map(({ missing: _, ...project }) => project),
  ],
  webServer: {
    command: `node tools/run/serve.mjs --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: !process.env.CI,
  },
});
