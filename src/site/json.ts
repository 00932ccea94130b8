import { ROOT_MARK } from '../core/package/root-mark';
import { siteUrl } from './urls';

/** What a data file of this site holds. In a package its addresses begin with a mark, which becomes the site's root. */
export async function siteJson<T>(response: Response): Promise<T> {
  if (!import.meta.env.RELATIVE_URLS) return (await response.json()) as T;
  return JSON.parse((await response.text()).replaceAll(ROOT_MARK, siteUrl(''))) as T;
}
