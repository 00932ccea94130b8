/** Builds the engine alone and prints what it weighs, brotli-compressed. Usage: node tools/vite/measure-engine.mjs [--full] [--list] */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { slimTfjs } from './slim-tfjs.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = mkdtempSync(join(tmpdir(), 'engine-'));
const plugins = () => (process.argv.includes('--full') ? [] : [slimTfjs()]);
const list = process.argv.includes('--list');

/** Prints the largest modules of each chunk. */
const lister = {
  name: 'list',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const modules = Object.entries(chunk.modules).map(([id, { renderedLength }]) => [
        renderedLength,
        id.split('node_modules/').at(-1),
      ]);
      console.log(chunk.fileName, modules.length, 'modules');
      for (const [size, id] of modules.sort((a, b) => b[0] - a[0]).slice(0, 60))
        console.log(String(size).padStart(8), id);
    }
  },
};

try {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '@core': join(root, 'src/core'), '@engine': join(root, 'src/engine') } },
    plugins: [plugins()],
    worker: { format: 'es', plugins: () => [plugins(), list ? lister : null] },
    build: {
      outDir,
      target: 'es2022',
      assetsInlineLimit: 0,
      rollupOptions: { input: join(root, 'src/engine/client.ts'), preserveEntrySignatures: 'strict' },
    },
  });
  for (const file of readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())) {
    const content = readFileSync(join(file.parentPath, file.name));
    console.log(
      file.name.padEnd(50),
      String(content.length).padStart(8),
      'raw',
      String(brotliCompressSync(content).length).padStart(8),
      'br',
    );
  }
} finally {
  if (!process.argv.includes('--keep')) rmSync(outDir, { recursive: true, force: true });
}
