/** Other browsers for the end-to-end tests than Chromium: which are installed here, and how Playwright starts them. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Path of Playwright's own browser with this name; undefined when it was not downloaded. */
function playwrightOwn(name) {
  const path = createRequire(import.meta.url)('playwright-core')[name].executablePath();
  return path && existsSync(path) ? path : undefined;
}

function firefox() {
  if (playwrightOwn('firefox')) return { options: {} };
  const path = process.env.FIREFOX_PATH;
  if (!path) return { missing: 'Playwright’s Firefox is not installed (FIREFOX_PATH names another one to try)' };
  if (!existsSync(path)) return { missing: `FIREFOX_PATH names ${path}, which is not there` };
  const executablePath = fileURLToPath(new URL('../browsers/firefox.mjs', import.meta.url));
  return {
    options: { channel: 'moz-firefox', launchOptions: { executablePath, env: { ...process.env, FIREFOX_PATH: path } } },
  };
}

const webkit = () =>
  playwrightOwn('webkit')
    ? { options: {} }
    : { missing: 'Playwright’s WebKit is not installed (npx playwright install webkit)' };

/**
 * Engines beside Chromium. Each has the options of Playwright that start it, or says why it is missing.
 *
 * @returns {Record<'firefox' | 'webkit', { options?: object, missing?: string }>}
 */
export const findEngines = () => ({ firefox: firefox(), webkit: webkit() });
