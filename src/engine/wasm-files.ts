import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { WasmUrls } from './backend';
import { builtUrl } from './built-url';

/** Where the site serves the WebAssembly files. Absolute: a worker from a blob has no address of its own to start from. */
export const wasmFiles: WasmUrls = {
  simd: builtUrl(simd, import.meta.url),
  plain: builtUrl(plain, import.meta.url),
};
