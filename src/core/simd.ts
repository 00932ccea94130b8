/** A module with one instruction on 128 bits, in base64: valid only where SIMD is (as wasm-feature-detect does it). */
const MODULE = 'AGFzbQEAAAABBQFgAAF7AwIBAAoKAQgAQQD9D/1iCw==';

/** Whether this browser runs WebAssembly with SIMD. */
export function hasSimd(): boolean {
  return WebAssembly.validate(Uint8Array.from(atob(MODULE), (letter) => letter.charCodeAt(0)));
}
