/** Runs the project's TypeScript outside a build. */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './project.mjs';

const alias = {
  ...Object.fromEntries(['core', 'engine', 'islands', 'i18n'].map((name) => [`@${name}`, join(root, 'src', name)])),
  '@content': join(root, 'content'),
};

/**
 * Loads a TypeScript module into Node.
 *
 * @param file path from the project's root
 * @param plugins of Vite, for what the module imports besides TypeScript
 */
export async function loadTypescript(file, plugins = []) {
  const { module } = await runnerImport(join(root, file), {
    root,
    configFile: false,
    logLevel: 'error',
    plugins,
    resolve: { alias },
  });
  return module;
}
