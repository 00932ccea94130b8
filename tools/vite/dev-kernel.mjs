import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { slimTfjs } from './slim-tfjs.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ENTRY = `${root}src/engine/notebook/kernel.ts`;
const ASKED = 'kernel.ts?worker&url';
const ADDRESS = '@notebook-kernel.js';

/** The kernel as one file, which is all that the sandbox can import. */
async function buildKernel(alias) {
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: { alias },
    plugins: [slimTfjs()],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: { input: ENTRY, output: { format: 'es', codeSplitting: false } },
    },
  });
  return output.find(({ type, isEntry }) => type === 'chunk' && isEntry).code;
}

/**
 * Vite plugin: lets the dev server run notebooks. It serves modules one by one, which a kernel in its sandbox cannot
 * fetch, so the kernel is built as it is in the site, when first asked for and after every change.
 */
export function devKernel() {
  let base = '/';
  let alias;
  return {
    name: 'dev-kernel',
    apply: 'serve',
    enforce: 'pre',
    configResolved(config) {
      base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      ({ alias } = config.resolve);
    },
    resolveId: (id) => (id.endsWith(ASKED) ? `\0${ADDRESS}` : null),
    load: (id) => (id === `\0${ADDRESS}` ? `export default ${JSON.stringify(base + ADDRESS)};` : null),
    configureServer(server) {
      let built;
      server.watcher.on('change', () => (built = undefined));
      server.middlewares.use((request, response, next) => {
        if (!request.url?.split('?')[0].endsWith(`/${ADDRESS}`)) return next();
        built ??= buildKernel(alias);
        built.then(
          (code) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(code),
          (error) => {
            built = undefined;
            next(error);
          },
        );
      });
    },
  };
}
