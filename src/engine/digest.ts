import { sha256 } from '@core/project/sha256';

/**
 * SHA-256 as lower-case hexadecimals: by the browser, which takes next to no time, or in plain TypeScript where the
 * site is served without https. That costs a worker that just started some 150 ms for our backbone.
 */
export async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return sha256(bytes);
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
