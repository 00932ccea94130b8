import { expect, it, vi } from 'vitest';
import { hasSimd } from './simd';

it('asks the browser about a module that is valid where SIMD is', () => {
  // Node has SIMD, so a broken module would be told apart.
  expect(hasSimd()).toBe(true);
  vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
  expect(hasSimd()).toBe(false);
  vi.restoreAllMocks();
});
