import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha256 } from './sha256';

it.each([0, 1, 55, 56, 63, 64, 65, 119, 1000, 100_003])('hashes %i bytes as OpenSSL does', (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 31) >> 2);
  expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
});
