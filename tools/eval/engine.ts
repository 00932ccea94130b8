/** What the evaluation scripts use of the lesson's own code, so that they measure what the page runs. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startBackend } from '@engine/backend';
import { createBackbone, type Backbone } from '@engine/backbone/backbone';
import { downloadBackbone } from '@engine/backbone/download';

export * as experiments from '@core/experiments';
export { spreadOf } from '@core/metrics';
export { splitByObject } from '@core/split';
export { drawViews } from '@core/learning-curve/draw';
export { createRng } from '@core/math/rng';
export { argmax, softmax, topIndexes } from '@core/math/softmax';
export { predictHead } from '@core/head/predict';
export { layerInput, layerRows } from '@core/head/rows';
export { DEFAULT_L2, trainHead } from '@core/head/train';
export { countScratch } from '@core/scratch/network';
export { epochsFor } from '@core/scratch/epochs';
export { shrinkPicture } from '@core/scratch/shrink';
export { trainScratchSteps } from '@core/scratch/train';

const require = createRequire(import.meta.url);
const wasm = (name: string) => require.resolve(`@tensorflow/tfjs-backend-wasm/dist/${name}`);

/** `fetch` of files on disk, as `downloadBackbone` wants it. */
const fetchFile: typeof fetch = async (input) => {
  try {
    return new Response(await readFile(fileURLToPath(String(input))));
  } catch {
    return new Response(null, { status: 404 });
  }
};

/** A backbone from a folder on disk with model.json, weights and backbone.json, on WebAssembly with SIMD. */
export async function loadBackbone(folder: string): Promise<Backbone & { id: string }> {
  const backend = await startBackend({
    simd: wasm('tfjs-backend-wasm-simd.wasm'),
    plain: wasm('tfjs-backend-wasm.wasm'),
  });
  if (backend !== 'wasm-simd')
    throw new Error(`Expected WebAssembly with SIMD, found ${backend}; use Node 20 or newer.`);
  const downloaded = await downloadBackbone(pathToFileURL(`${folder}/`).href, { fetch: fetchFile });
  return { ...(await createBackbone(downloaded)), id: downloaded.description.id };
}
