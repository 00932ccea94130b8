import { siteUrl } from '../../site/urls';

let names: Promise<string[]> | undefined;

/**
 * Dutch names of the 1000 object types, in the order of the logits; fetched once, when first asked for.
 * A failed fetch is forgotten, so that the next call tries again.
 */
export function objectTypeNames(): Promise<string[]> {
  names ??= fetch(siteUrl('data/object-types.json'))
    .then((response) => {
      if (!response.ok) throw new Error(`Expected the object types' names, found HTTP ${response.status}.`);
      return response.json() as Promise<string[]>;
    })
    .catch((error: unknown) => {
      names = undefined;
      throw error;
    });
  return names;
}
