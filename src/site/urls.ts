// Apart, because Vite takes new URL() with import.meta.url in it for a list of files to build.
const here = import.meta.url;

/**
 * Address of a page or file of this site, under the base path that it was built for.
 *
 * A package for other platforms does not know its path: there, scripts find the site's root from their own address
 * (all of them lie in one folder in the root), and what is rendered is made relative after the build.
 *
 * @param path from the site's root, without leading slash: `lessen/transfer-learning/`
 */
export function siteUrl(path: string): string {
  if (import.meta.env.RELATIVE_URLS && !import.meta.env.SSR) return new URL(`../${path}`, here).href;
  const base = import.meta.env.BASE_URL;
  return `${base.endsWith('/') ? base : `${base}/`}${path}`;
}

/**
 * Address of a page for a link that a script makes. School platforms do not answer a folder with its page, so in a
 * package the link names the file; links that are rendered get it after the build.
 *
 * @param path of the page's folder, with a slash at the end: `labo/`
 */
export function pageUrl(path: string): string {
  return siteUrl(import.meta.env.RELATIVE_URLS && !import.meta.env.SSR ? `${path}index.html` : path);
}
