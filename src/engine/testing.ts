/** Helpers for tests in Node: the real files from disk, the real WebAssembly backend, no mocks. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createRng } from '@core/math/rng';
import type { WasmUrls } from './backend';
import { PICTURE_BYTES, type Pixels } from './picture';

/** Address of the embedded backbone's folder on disk. */
export const KLEIN_FOLDER = new URL('../../public/models/klein/', import.meta.url).href;

const require = createRequire(import.meta.url);

/** The WebAssembly files as Node finds them. */
export const nodeWasmFiles: WasmUrls = {
  simd: require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'),
  plain: require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm'),
};

/** `fetch` for file URLs: 200 with the content, or 404. */
export const fileFetch: typeof fetch = async (input) => {
  try {
    return new Response(await readFile(fileURLToPath(String(input))));
  } catch {
    return new Response(null, { status: 404 });
  }
};

/** A picture of smooth random colours: not grey noise, so that different seeds give different features. */
export function randomPicture(seed: number): Pixels {
  const rng = createRng(seed);
  const waves = Array.from({ length: 9 }, () => rng.next() * 12);
  return Uint8ClampedArray.from({ length: PICTURE_BYTES }, (_, i) => {
    const channel = i % 4;
    if (channel === 3) return 255;
    const x = ((i >> 2) % 224) / 224;
    const y = Math.floor((i >> 2) / 224) / 224;
    return 128 + 120 * Math.sin(waves[channel]! + waves[3 + channel]! * x + waves[6 + channel]! * y);
  });
}
