import { sha256 } from '@core/project/sha256';

/** Hexadecimals kept of the hash: 128 bits, so that no two pictures meet by chance. */
const LENGTH = 32;

/** Id of a picture by its bytes: the same picture gets the same id, so that it is noticed. */
export async function contentId(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // Missing where the site is served without https.
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return sha256(bytes).slice(0, LENGTH);
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, LENGTH);
}
