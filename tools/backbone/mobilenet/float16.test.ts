import { describe, expect, it } from 'vitest';
import { toFloat16, toFloat16Bits } from './float16.mjs';

/** What the bits of a float16 mean (IEEE 754). */
function fromBits(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const mantissa = bits & 0x3ff;
  if (exponent === 0x1f) return mantissa ? NaN : sign * Infinity;
  return exponent === 0 ? sign * mantissa * 2 ** -24 : sign * (1 + mantissa / 1024) * 2 ** (exponent - 15);
}

describe('float16', () => {
  it('gives every float16 number back', () => {
    const wrong = [];
    for (let bits = 0; bits < 0x10000; bits++) {
      const value = fromBits(bits);
      if (!Number.isNaN(value) && toFloat16Bits(value) !== bits) wrong.push(bits);
    }
    expect(wrong).toEqual([]);
    expect(fromBits(toFloat16Bits(NaN))).toBeNaN();
  });

  it('takes the nearest number, and the even one of two that are as near', () => {
    expect(toFloat16Bits(1 + 2 ** -11)).toBe(0x3c00);
    expect(toFloat16Bits(1 + 3 * 2 ** -11)).toBe(0x3c02);
    expect(toFloat16Bits(1 + 2 ** -11 + 2 ** -20)).toBe(0x3c01);
    expect(toFloat16Bits(2 ** -25)).toBe(0);
    expect(toFloat16Bits(1.5 * 2 ** -24)).toBe(2);
    expect(toFloat16Bits(65519)).toBe(0x7bff);
    expect(toFloat16Bits(65520)).toBe(0x7c00);
    expect(toFloat16Bits(-1e9)).toBe(0xfc00);
  });

  it('turns little-endian float32 bytes into little-endian float16 bytes, at any offset', () => {
    const bytes = new Uint8Array(9);
    new DataView(bytes.buffer).setFloat32(1, 1.5, true);
    new DataView(bytes.buffer).setFloat32(5, -2, true);
    expect([...toFloat16(bytes.subarray(1))]).toEqual([0x00, 0x3e, 0x00, 0xc0]);
  });
});
