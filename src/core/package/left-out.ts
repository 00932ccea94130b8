/**
 * What of the site has no place in a package: teachers' pages, which may not leave the site; what belongs to one
 * address on the web (offline use, embedding, downloads, the page for what is not there).
 */
const LEFT_OUT = [
  /^(?:leerkracht|slides)\//,
  /^(?:embed|inbedden)(?:\/|\.js$)/,
  /^(?:sw\.js|404\.html|offline\/.*|manifest\.webmanifest|icons\/.*|robots\.txt|sitemap.*\.xml)$/,
  // A host's settings; some platforms unpack no names that begin with a point.
  /^\./,
  /\.(?:zip|map|pptx?|odp|pdf)$/,
];
/** What the notebooks need, although its kind is left out elsewhere. */
const KEPT = [/^pyodide\//];

/** Whether a file of the site is left out of packages. */
export function isLeftOut(file: string): boolean {
  return LEFT_OUT.some((pattern) => pattern.test(file)) && !KEPT.some((pattern) => pattern.test(file));
}
