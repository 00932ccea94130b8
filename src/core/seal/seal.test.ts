import { describe, expect, it } from 'vitest';
import { buildKey, fromBase64, masterSecret, newRecipe, normalisePassphrase, open, parseSealedPage } from './index';
import { ROUNDS, seal, SealError, toBase64 } from './index';

const TEXT = new TextEncoder().encode('De oplossing staat alleen hier: é ’ ☺. '.repeat(50));
const secret = (fill: number) => new Uint8Array(32).fill(fill);

describe('a key from a passphrase', () => {
  it('takes at least 600,000 rounds, and every build has its own salt', () => {
    expect(ROUNDS).toBeGreaterThanOrEqual(600_000);
    const [one, two] = [newRecipe(), newRecipe()];
    expect(one.rounds).toBe(ROUNDS);
    expect(fromBase64(one.salt)).toHaveLength(16);
    expect(one.salt).not.toBe(two.salt);
  });

  it('is PBKDF2-HMAC-SHA-256 (vector of RFC 7914, section 11)', async () => {
    const salt = new TextEncoder().encode('NaCl');
    const found = await masterSecret('Password', salt, 80_000);
    const hex = [...found].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(hex).toBe('4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56');
  });

  it('differs with the passphrase and with the salt, not with how it was typed', async () => {
    const salt = new Uint8Array(16);
    const id = async (text: string, from = salt) => (await buildKey(await masterSecret(text, from, 10))).id;
    expect(normalisePassphrase('  vier   rode\tégels ')).toBe('vier rode égels');
    expect(await id(' vier rode  égels')).toBe(await id('vier rode e\u0301gels'));
    expect(await id('vier rode egels')).not.toBe(await id('vier rode égels'));
    expect(await id('vier', new Uint8Array(16).fill(1))).not.toBe(await id('vier'));
  });

  it('cannot be read back, and needs 32 bytes', async () => {
    const { key } = await buildKey(secret(1));
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    await expect(buildKey(new Uint8Array(31))).rejects.toThrow('32 bytes; found 31');
  });
});

describe('sealing', () => {
  it('gives back what was sealed, and shows nothing of it', async () => {
    const { key } = await buildKey(secret(1));
    const sealed = await seal(key, 'a', TEXT);
    expect(await open(key, 'a', sealed)).toEqual(TEXT);
    expect(new TextDecoder('latin1').decode(sealed)).not.toContain('oplossing');
    expect(sealed.length).toBeLessThan(TEXT.length / 2);
  });

  it('never gives the same bytes twice', async () => {
    const { key } = await buildKey(secret(1));
    expect(toBase64(await seal(key, 'a', TEXT))).not.toBe(toBase64(await seal(key, 'a', TEXT)));
  });

  it('notices every byte that was changed, another name and another key', async () => {
    const { key } = await buildKey(secret(1));
    const sealed = await seal(key, 'a', TEXT);
    for (const at of [0, 11, 12, Math.floor(sealed.length / 2), sealed.length - 1]) {
      const changed = sealed.slice();
      changed[at]! ^= 1;
      await expect(open(key, 'a', changed)).rejects.toThrow(SealError);
    }
    await expect(open(key, 'b', sealed)).rejects.toThrow(SealError);
    await expect(open(key, 'a', sealed.slice(0, -1))).rejects.toThrow(SealError);
    await expect(open((await buildKey(secret(2))).key, 'a', sealed)).rejects.toThrow(SealError);
  });
});

it('writes bytes as base64url and reads them back', () => {
  const bytes = Uint8Array.from({ length: 70_001 }, (_, index) => index % 256);
  expect(toBase64(bytes)).not.toMatch(/[^A-Za-z0-9_-]/);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
});

it('refuses what is no sealed page', () => {
  const page = { name: 'a', keyId: 'k', salt: 's', rounds: 1, data: 'd' };
  expect(parseSealedPage(JSON.stringify({ ...page, more: 1 }))).toEqual(page);
  expect(() => parseSealedPage(JSON.stringify({ ...page, rounds: '1' }))).toThrow(SyntaxError);
  expect(() => parseSealedPage('{}')).toThrow(SyntaxError);
});
