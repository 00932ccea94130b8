import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../run/project.mjs';

/**
 * A script of src/scorm as one classic file, for a page of a package.
 *
 * @param name of the file, without extension
 */
export async function scormScript(name: 'launch' | 'page'): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '@core': join(root, 'src/core') } },
    build: {
      write: false,
      target: 'es2022',
      copyPublicDir: false,
      lib: {
        entry: join(root, 'src/scorm', `${name}.ts`),
        formats: ['iife'],
        name: 'lesson',
        fileName: () => `${name}.js`,
      },
    },
  });
  const outputs = Array.isArray(made) ? made : [made];
  for (const bundle of outputs) {
    if (!('output' in bundle)) continue;
    for (const chunk of bundle.output) if (chunk.type === 'chunk') return chunk.code;
  }
  throw new Error(`Vite made no code of src/scorm/${name}.ts.`);
}
