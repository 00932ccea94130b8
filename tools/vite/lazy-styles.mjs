/**
 * For parts that are fetched when they are needed: names their styles beforehand, not their scripts. Putting some forty
 * links in a page held its main thread for 50 ms, and the browser finds what a script needs by itself. (Set here because
 * Astro writes its own value over that of its configuration.)
 */
const preloadStylesOnly = { build: { modulePreload: false } };

/**
 * Keeps the styles of parts that are fetched when they are needed. Astro gives a page the styles of all that it was rendered
 * with, and throws away styles that no page was given; a part that only the browser imports would then come undressed.
 * (`isOrphaned` in Astro's plugin-css.js: it keeps what a chunk names among its assets.)
 */
export const lazyStyles = () => ({
  name: 'lazy-styles',
  configEnvironment: (name) => (name === 'client' ? preloadStylesOnly : undefined),
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle(_options, bundle) {
    const later = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.dynamicImports : []));
    for (const file of later)
      for (const { viteMetadata } of withImports(bundle[file], bundle))
        for (const css of viteMetadata?.importedCss ?? []) viteMetadata.importedAssets.add(css);
  },
});

/** A chunk and all that it imports at once. */
function withImports(chunk, bundle, found = new Set()) {
  if (chunk?.type !== 'chunk' || found.has(chunk)) return found;
  found.add(chunk);
  for (const file of chunk.imports) withImports(bundle[file], bundle, found);
  return found;
}
