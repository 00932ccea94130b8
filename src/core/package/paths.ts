/** Paths of files in a package: from its root, with forward slashes and no leading slash. */

/**
 * The way from a file to the root of its package.
 *
 * @returns `./` for a file in the root, else `../` once per folder
 */
export function wayToRoot(file: string): string {
  return '../'.repeat(file.split('/').length - 1) || './';
}

/**
 * The way from one file to another.
 *
 * @param to path of the other, perhaps with `?query` or `#part`
 */
export function wayTo(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return ('../'.repeat(here.length - shared) || './') + there.slice(shared).join('/');
}

/**
 * The page that an address in a package leads to. Not every server (and no school platform for certain) answers a
 * folder with its index.html, so links name it.
 *
 * @param path what a link asks for, from the root: `labo/`, `labo` or '' for the root itself
 * @param has whether the package holds a file
 * @returns the file, or null when the package has no such page
 */
export function pageFile(path: string, has: (file: string) => boolean): string | null {
  const folder = path === '' || path.endsWith('/') ? path : `${path}/`;
  return [path, `${folder}index.html`].find((file) => file !== '' && has(file)) ?? null;
}
