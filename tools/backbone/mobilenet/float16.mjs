/** Half-precision numbers (IEEE 754 binary16), half the bytes of float32. */

const scratch = new DataView(new ArrayBuffer(4));

/** Bits of the float16 nearest to `value`, ties to even; what is too large becomes infinite. */
export function toFloat16Bits(value) {
  scratch.setFloat32(0, value);
  const bits = scratch.getUint32(0);
  const sign = (bits >>> 16) & 0x8000;
  const exponent = (bits >>> 23) & 0xff;
  if (exponent === 0xff) return sign | 0x7c00 | (bits & 0x7fffff ? 0x200 : 0);
  const size = Math.abs(value);
  // Below the smallest normal float16, steps are a fixed 2^-24; a carry into the exponent comes out right by itself.
  if (size < 2 ** -14) return sign | roundToEven(size * 2 ** 24);
  const mantissa = (bits & 0x7fffff) / 2 ** 13;
  const rounded = ((exponent - 112) << 10) + roundToEven(mantissa);
  return sign | Math.min(rounded, 0x7c00);
}

function roundToEven(value) {
  const below = Math.floor(value);
  const rest = value - below;
  return rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below;
}

/**
 * @param {Uint8Array} bytes float32 numbers, little endian
 * @returns {Uint8Array} the nearest float16 numbers, little endian
 */
export function toFloat16(bytes) {
  const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const to = new DataView(new ArrayBuffer(bytes.byteLength / 2));
  for (let i = 0; i < bytes.byteLength / 4; i++) to.setUint16(2 * i, toFloat16Bits(from.getFloat32(4 * i, true)), true);
  return new Uint8Array(to.buffer);
}
