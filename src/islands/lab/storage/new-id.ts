/**
 * An id that no other project or category has: 96 random bits as hexadecimals. Not `crypto.randomUUID`, which is missing
 * where a school serves the site without https.
 */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
