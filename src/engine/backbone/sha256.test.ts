import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createRng } from '@core/math/rng';
import { sha256 } from './sha256';

describe('sha256', () => {
  it('gives the digest that FIPS 180-4 gives for "abc"', () => {
    expect(sha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 100_003])('agrees with Node on %i bytes', (length) => {
    const rng = createRng(length);
    const bytes = Uint8Array.from({ length }, () => rng.int(256));
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
