import { siteUrl } from '../../site/urls';

/**
 * A loader of a JSON file of this site: fetched once, when first asked for. A failed fetch is forgotten, so that the
 * next call tries again.
 *
 * @param path from the site's root
 * @param read makes the value from what the file holds and the file's own absolute address
 * @throws (in the promise) Error saying which file was expected and what the server answered
 */
export function loadOnce<T>(path: string, read: (found: T, address: string) => T = (found) => found): () => Promise<T> {
  let loading: Promise<T> | undefined;
  const load = async (): Promise<T> => {
    const response = await fetch(siteUrl(path));
    if (!response.ok) throw new Error(`Expected ${path}, found HTTP ${response.status}.`);
    return read((await response.json()) as T, response.url);
  };
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
