import { fromBase64, toBase64 } from '@core/seal';

/** The part of an address after `#` is never sent to a server. */
const LINK = /^#sleutel=([A-Za-z0-9_-]+)$/;

/**
 * An address that opens the teacher pages by itself.
 *
 * @param address of the page to open
 * @param master the secret of the build, 32 bytes
 */
export function keyLink(address: string, master: Uint8Array): string {
  const url = new URL(address);
  url.hash = `sleutel=${toBase64(master)}`;
  return url.href;
}

/**
 * The secret in the address bar, which is taken out of it and out of the browser's history at once.
 *
 * @returns undefined when there is none
 */
export function takeKeyFromAddress(): Uint8Array<ArrayBuffer> | undefined {
  const found = LINK.exec(location.hash)?.[1];
  if (!found) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return fromBase64(found);
}
