import type { KeyRecipe } from './keys';

/** The exclusive part of a page as the page carries it: everything that is needed to open it, but the passphrase. */
export interface SealedPage extends KeyRecipe {
  /** Name that it was sealed under. */
  name: string;
  keyId: string;
  /** Start value and ciphertext, base64url. */
  data: string;
}

const text = (value: unknown): value is string => typeof value === 'string' && value !== '';

/**
 * Reads what the page carries.
 *
 * @param json of a {@link SealedPage}
 * @throws SyntaxError when it is no such thing
 */
export function parseSealedPage(json: string): SealedPage {
  const { name, keyId, salt, rounds, data } = JSON.parse(json) as Record<string, unknown>;
  if (text(name) && text(keyId) && text(salt) && text(data) && Number.isInteger(rounds)) {
    return { name, keyId, salt, rounds: rounds as number, data };
  }
  throw new SyntaxError('A sealed page has a name, keyId, salt, rounds and data.');
}
