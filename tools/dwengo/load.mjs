/** Loads the export's TypeScript with the site's components, which draw its figures. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { loadTypescript } from '../run/typescript.mjs';

/** @param {string} file path from the project's root */
export const loadWithDrawings = (file) =>
  // Figures carry their styles with them: the platform has none of ours.
  loadTypescript(file, [svelte({ configFile: false, compilerOptions: { css: 'injected' } })]);
