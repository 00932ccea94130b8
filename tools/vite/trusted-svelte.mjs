const FILE = /@astrojs[\\/]svelte[\\/]dist[\\/]client\.svelte\.js/;
const WRITES = 'target.innerHTML = ""';

/**
 * Vite plugin: Astro empties an island that has no HTML of its own by writing an empty text as markup, which a page that
 * wants Trusted Types refuses. Emptied without text instead.
 */
export function trustedSvelte() {
  return {
    name: 'trusted-svelte',
    transform(code, id) {
      if (!FILE.test(id)) return undefined;
      if (!code.includes(WRITES)) {
        throw new Error(
          `@astrojs/svelte no longer has "${WRITES}": see whether tools/vite/trusted-svelte.mjs is needed.`,
        );
      }
      return { code: code.replace(WRITES, 'target.replaceChildren()'), map: null };
    },
  };
}
