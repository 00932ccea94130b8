/** What a visitor's device keeps of the built site. */

/** Kept when it is used or asked for: 13 MB that a lesson without Python does not need. */
export const LATER = ['pyodide/**'];

/** Not for pupils' devices: teachers' pages, downloads, and what says something about files that are not kept. */
export const NOT_KEPT = [
  'pyodide/**',
  'sw.js',
  '404.html',
  'leerkracht/**',
  'slides/**',
  '**/*.zip',
  '**/*.md',
  '**/*.map',
  '**/*.txt',
  '**/*.xml',
];

/**
 * The order in which files come: what the lesson needs first.
 *
 * @param {string} url relative to the site's root
 */
export function rank(url) {
  if (url.startsWith('lessen/') || url === 'index.html') return 0;
  if (/\.(css|woff2)$/.test(url)) return 1;
  if (url.startsWith('_astro/')) return 2;
  if (url.startsWith('models/') || url.startsWith('data/')) return 3;
  // The sets in folders are for the experiments: after all that the lesson itself shows.
  if (url.startsWith('samples/')) return url.split('/').length > 2 ? 6 : 4;
  return 5;
}
