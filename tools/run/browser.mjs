/** Finds or gets a Chromium for the end-to-end tests. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { findNode, root, RunError, say, show, toolEnvironment } from './project.mjs';

/** Without a sign of life for so long, Playwright's download is given up. */
const SILENCE_MS = 8_000;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  '/snap/bin/chromium',
];

/** Where Playwright keeps its own Chromium, whether it is there or not; undefined before the dependencies are installed. */
function playwrightPath() {
  const load = createRequire(import.meta.url);
  try {
    return load('playwright-core').chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** Installed browsers, Playwright's own first. */
function candidates() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [playwrightPath(), ...onPath, ...USUAL_PLACES].filter((path) => path && existsSync(path));
}

/** Whether a browser starts at all here: one that was downloaded may miss libraries of the system. */
function runs(path) {
  // On Windows, Chrome opens a window instead of printing its version.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/**
 * The browser that is there already. `CHROMIUM_PATH` wins.
 *
 * @returns path of the executable, undefined when none was found
 */
export function findBrowser() {
  return process.env.CHROMIUM_PATH || candidates()[0];
}

/** Runs Playwright's own download, for as long as it shows progress. */
function download() {
  const playwright = join(root, 'node_modules', 'playwright-core', 'cli.js');
  return new Promise((resolve) => {
    const child = spawn(findNode(), [playwright, 'install', 'chromium', '--no-shell'], {
      cwd: root,
      env: toolEnvironment({ PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '4000' }),
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: process.platform !== 'win32',
    });
    // The download runs in a child of its own, so the whole group has to go.
    const stop = () => (process.platform === 'win32' ? child.kill() : process.kill(-child.pid, 'SIGKILL'));
    let timer = setTimeout(stop, SILENCE_MS);
    child.stdout.on('data', (text) => {
      if (!/\d+% of/.test(text)) return;
      process.stdout.write(text);
      clearTimeout(timer);
      timer = setTimeout(stop, SILENCE_MS * 3);
    });
    child.on('error', () => resolve(false));
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve(status === 0);
    });
  });
}

/** Installs Debian's package; only root can. */
async function installPackage() {
  const env = toolEnvironment({ DEBIAN_FRONTEND: 'noninteractive' });
  const options = ['-q', '-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::Retries=1', '-o', 'DPkg::Lock::Timeout=60'];
  if ((await show('apt-get', [...options, 'update'], { env })) !== 0) return false;
  return (await show('apt-get', [...options, 'install', '-y', '--no-install-recommends', 'chromium'], { env })) === 0;
}

/**
 * Finds a browser that starts, or gets one: Playwright's own, else an installed one, else Debian's package.
 *
 * @returns path of the executable
 * @throws RunError that says what to do when none can be had
 */
export async function ensureBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (existsSync(chosen) && runs(chosen)) return chosen;
    throw new RunError(`CHROMIUM_PATH names ${chosen}, which is not there or does not start.`);
  }
  const own = playwrightPath();
  if (own && !existsSync(own)) {
    say("Asking for Playwright's own browser.");
    if (!(await download())) say('That download cannot be reached from here; looking for an installed browser.');
  }
  const installed = candidates().find(runs);
  if (installed) return installed;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say("No browser is installed: getting Debian's Chromium.");
    await installPackage();
    const packaged = candidates().find(runs);
    if (packaged) return packaged;
  }
  throw new RunError(
    'The end-to-end tests need Chromium or Google Chrome, and none could be found or installed. Install one ' +
      '(Debian: "sudo apt-get install chromium"), or set CHROMIUM_PATH to its executable, and run this again.',
  );
}
