import type { Head } from '../head/types';
import type { StoredHead } from './types';

/** Base64 of the numbers as little-endian 32-bit floats: exact, and a third of the size of decimals. */
export function floatsToText(values: Float32Array): string {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, index) => view.setFloat32(index * 4, value, true));
  const bytes = new Uint8Array(view.buffer);
  let binary = '';
  // In parts: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

/**
 * The numbers that `floatsToText` wrote.
 *
 * @param count how many must be in it
 * @throws RangeError when the text is not base64, or holds another number of values, or one that is not finite
 */
export function textToFloats(text: string, count: number): Float32Array {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    throw new RangeError('Expected base64, found other characters.');
  }
  if (binary.length !== count * 4) throw new RangeError(`Expected ${count * 4} bytes, found ${binary.length}.`);
  const view = new DataView(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)).buffer);
  const values = Float32Array.from({ length: count }, (_, index) => view.getFloat32(index * 4, true));
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) throw new RangeError(`Expected finite numbers, found ${values[wrong]} at ${wrong}.`);
  return values;
}

/** A head as text, to keep in a project. */
export function packHead(head: Head): StoredHead {
  return {
    ...head,
    categories: [...head.categories],
    mean: floatsToText(head.mean),
    scale: floatsToText(head.scale),
    weights: floatsToText(head.weights),
    bias: floatsToText(head.bias),
  };
}

/**
 * The head that `packHead` packed, bit for bit.
 *
 * @throws RangeError when the sizes do not fit together, or a divisor is 0
 */
export function unpackHead(stored: StoredHead): Head {
  const { dimension, categories } = stored;
  const scale = textToFloats(stored.scale, dimension);
  if (scale.includes(0)) throw new RangeError('Expected divisors other than 0, found 0 in the scale.');
  return {
    ...stored,
    categories: [...categories],
    mean: textToFloats(stored.mean, dimension),
    scale,
    weights: textToFloats(stored.weights, dimension * categories.length),
    bias: textToFloats(stored.bias, categories.length),
  };
}
