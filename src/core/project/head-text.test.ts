import { expect, it } from 'vitest';
import type { Head } from '../head/types';
import { floatsToText, packHead, textToFloats, unpackHead } from './head-text';

const head: Head = {
  layer: 'embedding',
  categories: ['Papier', 'PMD'],
  dimension: 3,
  mean: Float32Array.of(0.1, -2.5, 1e-30),
  scale: Float32Array.of(1, 0.333, 7e20),
  weights: Float32Array.of(1, 2, 3, -1, -2, -3.25),
  bias: Float32Array.of(0.5, -0.5),
  l2: 0.1,
  examples: 12,
};

it('gives the same head back after JSON, bit for bit', () => {
  expect(unpackHead(JSON.parse(JSON.stringify(packHead(head))))).toEqual(head);
});

it('writes little-endian: 1 is 0000803f', () => {
  expect(floatsToText(Float32Array.of(1))).toBe(Buffer.from([0, 0, 0x80, 0x3f]).toString('base64'));
});

it('takes more numbers than a call takes arguments', () => {
  const values = Float32Array.from({ length: 100_000 }, (_, index) => index / 7);
  expect(textToFloats(floatsToText(values), 100_000)).toEqual(values);
});

it.each([
  ['weights of another size', { dimension: 4 }, 'Expected 16 bytes, found 12'],
  ['text that is not base64', { mean: '!!' }, 'base64'],
  ['a number that is not finite', { bias: floatsToText(Float32Array.of(1, NaN)) }, 'finite'],
  ['a divisor of 0', { scale: floatsToText(Float32Array.of(1, 0, 1)) }, 'divisors'],
])('refuses %s', (_, wrong, message) => {
  expect(() => unpackHead({ ...packHead(head), ...wrong })).toThrow(message);
});
