/**
 * Address of a page or file of this site, under the base path that it was built for.
 *
 * @param path from the site's root, without leading slash: `lessen/transfer-learning/`
 */
export function siteUrl(path: string): string {
  const base = import.meta.env.BASE_URL;
  return `${base.endsWith('/') ? base : `${base}/`}${path}`;
}
