import { unzipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { packZip } from './zip';

const files = new Map([
  ['b.html', new TextEncoder().encode('tekst')],
  ['a/c.webp', Uint8Array.of(1, 2, 3)],
]);

it('packs what can be unpacked', () => {
  const unpacked = unzipSync(packZip(files));
  expect(Object.keys(unpacked)).toEqual(['a/c.webp', 'b.html']);
  expect(new TextDecoder().decode(unpacked['b.html'])).toBe('tekst');
});

it('gives the same bytes later, and from files in another order', () => {
  const first = packZip(files);
  vi.useFakeTimers({ now: new Date(2031, 5, 7) });
  expect(packZip(new Map([...files].reverse()))).toEqual(first);
  vi.useRealTimers();
});
