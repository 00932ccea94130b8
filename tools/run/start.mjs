/**
 * `npm start`: from a fresh copy of the project to the lesson in the browser.
 * Plain JavaScript that runs on Node 20: it has to work before anything is installed.
 */
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { findNode, main, root, RunError, say } from './project.mjs';
import { listenOnFreePort, siteServer } from './static-server.mjs';

const FIRST_PORT = 4321;

await main(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const port = Number(values.port ?? FIRST_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new RunError(`--port takes a number from 1 to 65535; found "${values.port}".`);
  }
  await install();
  findNode();
  await build();
  // As Astro takes it: with or without the slashes around it.
  const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');
  const server = siteServer({ folder: `${root}dist`, base });
  const found = await listenOnFreePort(server, port, values.port ? 1 : 100);
  say(`The lesson is at http://127.0.0.1:${found}${base}`);
  say('Stop with Ctrl+C.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
});
