import { createHash } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { digest } from './digest';

afterEach(() => vi.unstubAllGlobals());

it.each([true, false])('is what OpenSSL says, served with https: %s', async (safe) => {
  if (!safe) vi.stubGlobal('crypto', {});
  const bytes = Uint8Array.from({ length: 30_336 }, (_, i) => (i * 31) >> 2);
  await expect(digest(bytes)).resolves.toBe(createHash('sha256').update(bytes).digest('hex'));
});
