/** Bytes as base64url: letters, digits, `-` and `_`, so that they can stand in an address. */
export function toBase64(bytes: Uint8Array): string {
  // In pieces: a call takes only so many arguments.
  const size = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += String.fromCharCode(...bytes.subarray(at, at + size));
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/**
 * The bytes that {@link toBase64} wrote.
 *
 * @throws DOMException when the text is no base64url
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
}
