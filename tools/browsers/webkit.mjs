/** WebKitGTK, the engine of Safari and so of every iPad, in Debian's and Ubuntu's package `webkit2gtk-driver`. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { Builder, Capabilities } from 'selenium-webdriver';

const DRIVER = '/usr/bin/WebKitWebDriver';
const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'];
const SIZE = { width: 1280, height: 1000 };

/** The small browser that comes with the newest installed version of the library. */
function miniBrowser() {
  const folders = LIBRARIES.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^webkit2?gtk-\d/.test(name))
      .sort()
      .map((name) => `${folder}/${name}/MiniBrowser`),
  );
  return folders.filter(existsSync).at(-1);
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** A screen for the browser: the one that is there, or one in memory. */
async function screen() {
  if (process.env.DISPLAY) return { display: process.env.DISPLAY, end: () => undefined };
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1200x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    child.on('error', () => reject(new Error('WebKitGTK needs a screen: set DISPLAY, or install "xvfb".')));
    child.stdio[3].once('data', (text) => resolve(String(text).trim()));
  });
  return { display: `:${number}`, end: () => child.kill() };
}

async function start() {
  const { display, end } = await screen();
  const port = await freePort();
  // Its own sandbox needs user namespaces, which root and containers have not.
  const env = { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const service = spawn(DRIVER, [`--port=${port}`], { env, stdio: 'ignore' });
  const stop = () => (service.kill(), end());
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
  });
  const build = () => new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
  try {
    // The service listens a moment after its start.
    const driver = await build().catch(() => new Promise((resolve) => setTimeout(resolve, 2000)).then(build));
    await driver
      .manage()
      .window()
      .setRect({ x: 0, y: 0, ...SIZE });
    return { driver, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

export const webkit = {
  name: 'WebKitGTK',
  missing: () => (existsSync(DRIVER) && miniBrowser() ? undefined : 'the package webkit2gtk-driver is not installed'),
  start,
};
