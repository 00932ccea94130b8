/** Serves the built site as it is, for the end-to-end tests: `serve.mjs --port N [--dir dist] [--base /x/]`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { main, root, RunError, say } from './project.mjs';
import { listenOnFreePort, siteServer } from './static-server.mjs';

await main(async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      dir: { type: 'string', default: 'dist' },
      base: { type: 'string', default: '/' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port)) throw new RunError('Say on which port: --port 4391.');
  const folder = resolve(root, values.dir);
  if (!existsSync(join(folder, 'index.html'))) {
    throw new RunError(`There is no built site in ${folder}: run "npm run build" first.`);
  }
  await listenOnFreePort(siteServer({ folder, base: values.base }), port, 1);
  say(`Serving ${folder} at http://127.0.0.1:${port}${values.base}`);
});
