/** `<span data-size="core">… MB</span>`: where a page says how much there is to fetch. */
const PLACE = /(<span data-size="(\w+)">)[^<]*(<\/span>)/g;

/**
 * A page with the sizes of what there is to fetch, in whole megabytes.
 *
 * @param {string} html
 * @param {Record<string, number>} sizes bytes, by the names that the page uses
 * @throws when the page names another size, or not each of these
 */
export function withSizes(html, sizes) {
  const missing = new Set(Object.keys(sizes));
  const filled = html.replace(PLACE, (_, start, name, end) => {
    if (!(name in sizes)) throw new Error(`No size is called "${name}"; there are ${Object.keys(sizes).join(', ')}.`);
    missing.delete(name);
    return `${start}${Math.ceil(sizes[name] / 1e6)} MB${end}`;
  });
  if (missing.size) throw new Error(`The page has no <span data-size="…"> for ${[...missing].join(', ')}.`);
  return filled;
}
