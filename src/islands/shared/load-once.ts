import { siteJson } from '../../site/json';
import { siteUrl } from '../../site/urls';

/**
 * A loader of a JSON file of this site: fetched once, when first asked for. A failed fetch is forgotten, so that the
 * next call tries again.
 *
 * @param path from the site's root
 * @throws (in the promise) Error saying which file was expected and what the server answered
 */
export function loadOnce<T>(path: string): () => Promise<T> {
  let loading: Promise<T> | undefined;
  const load = async (): Promise<T> => {
    const response = await fetch(siteUrl(path));
    if (!response.ok) throw new Error(`Expected ${path}, found HTTP ${response.status}.`);
    return siteJson<T>(response);
  };
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
