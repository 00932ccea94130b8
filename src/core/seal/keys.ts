import { toBase64 } from './base64';

/**
 * Rounds of PBKDF2-SHA-256, the least that OWASP's Password Storage Cheat Sheet (2023) advises. It makes each guess
 * dear; it does not make a weak passphrase strong.
 */
export const ROUNDS = 600_000;

const SALT_BYTES = 16;
const MASTER_BYTES = 32;

/** How a build made its key. None of it is secret. */
export interface KeyRecipe {
  /** 16 random bytes, base64url. */
  salt: string;
  rounds: number;
}

/** What opens the pages of one build. */
export interface BuildKey {
  /** Tells the keys of two builds apart; says nothing about the key itself. */
  id: string;
  /** AES-GCM, 256 bits; cannot be read out of the browser. */
  key: CryptoKey;
}

/** A passphrase as it is hashed: how it was typed (accents, spaces around it) makes no difference. */
export function normalisePassphrase(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ');
}

/** A recipe of its own for each build. */
export function newRecipe(): KeyRecipe {
  return { salt: toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES))), rounds: ROUNDS };
}

/**
 * The secret that a passphrase gives under a recipe: 32 bytes. Takes about a second on a slow laptop, on purpose.
 *
 * @param salt bytes of {@link KeyRecipe}'s salt
 */
export async function masterSecret(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const text = new TextEncoder().encode(normalisePassphrase(passphrase));
  const base = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(how, base, MASTER_BYTES * 8));
}

const info = (purpose: string) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: new Uint8Array(),
  info: new TextEncoder().encode(`teacher pages: ${purpose}`),
});

/**
 * The key that a secret stands for, and the public name of that key.
 *
 * @param master 32 bytes
 * @throws RangeError when there are more or fewer
 */
export async function buildKey(master: Uint8Array<ArrayBuffer>): Promise<BuildKey> {
  if (master.length !== MASTER_BYTES)
    throw new RangeError(`The secret has ${MASTER_BYTES} bytes; found ${master.length}.`);
  const base = await crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveKey', 'deriveBits']);
  const aes = { name: 'AES-GCM', length: 256 };
  const key = await crypto.subtle.deriveKey(info('content'), base, aes, false, ['encrypt', 'decrypt']);
  const id = await crypto.subtle.deriveBits(info('name of the key'), base, 96);
  return { key, id: toBase64(new Uint8Array(id)) };
}
