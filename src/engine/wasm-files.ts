import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { WasmUrls } from './backend';

/** Where the site serves the WebAssembly files. Absolute: a worker from a blob has no address of its own to start from. */
export const wasmFiles: WasmUrls = {
  simd: new URL(simd, import.meta.url).href,
  plain: new URL(plain, import.meta.url).href,
};
