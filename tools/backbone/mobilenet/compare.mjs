/** Runs two versions of a model on the same pictures and measures how far their answers are apart. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import sharp from 'sharp';

const OUTPUTS = {
  logits: 'module_apply_default/MobilenetV1/Logits/SpatialSqueeze',
  embedding: 'module_apply_default/MobilenetV1/Logits/global_pool',
};
const SIZE = 224;
const require = createRequire(import.meta.url);

/** Promise of the started backend. */
let started;

/** WebAssembly on one thread; its files can be named only once. */
function start() {
  const binary = (name) => require.resolve(`@tensorflow/tfjs-backend-wasm/dist/${name}`);
  const [plain, simd] = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm'];
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  // The third is never loaded, but must be named.
  setWasmPaths({ [plain]: binary(plain), [simd]: binary(simd), 'tfjs-backend-wasm-threaded-simd.wasm': binary(simd) });
  return tf.setBackend('wasm');
}

/** A picture as the page gives it to the model: the square in the middle, 224 x 224, values 0 to 1. */
async function picture(file) {
  const { data } = await sharp(file)
    .rotate()
    .flatten({ background: 'white' })
    .resize(SIZE, SIZE)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return tf.tensor4d(
    Float32Array.from(data, (value) => value / 255),
    [1, SIZE, SIZE, 3],
  );
}

/** Model in memory, from its parsed model.json and the bytes of its weights. */
const inMemory = (model, weights) =>
  loadGraphModel({
    load: async () => ({
      format: 'graph-model',
      modelTopology: model.modelTopology,
      weightSpecs: model.weightsManifest.flatMap((group) => group.weights),
      weightData: new Uint8Array(weights).buffer,
    }),
  });

/** Model of a folder. */
function fromFolder(folder) {
  const model = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));
  const files = model.weightsManifest.flatMap((group) => group.paths);
  return inMemory(model, Buffer.concat(files.map((path) => readFileSync(join(folder, path)))));
}

function cosine(a, b) {
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += a[i] * b[i];
    aa += a[i] ** 2;
    bb += b[i] ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}

/**
 * Lowest cosine, over the pictures, between the answers of the model as published and as stored in a folder.
 *
 * @param {{ model: object, tensors: { spec: object, bytes: Uint8Array }[] }} published
 * @param {string} folder
 * @param {string[]} files pictures
 * @returns {Promise<{ embedding: number, logits: number }>} 1 when they point the same way
 */
export async function compare({ model, tensors }, folder, files) {
  await (started ??= start());
  const manifest = [{ paths: [], weights: tensors.map(({ spec }) => spec) }];
  const weights = Buffer.concat(tensors.map(({ bytes }) => bytes));
  const models = [await inMemory({ ...model, weightsManifest: manifest }, weights), await fromFolder(folder)];
  const lowest = { embedding: 1, logits: 1 };
  for (const file of files) {
    const input = await picture(file);
    for (const [name, node] of Object.entries(OUTPUTS)) {
      const [a, b] = models.map((each) => tf.tidy(() => each.execute(input, node).dataSync()));
      lowest[name] = Math.min(lowest[name], cosine(a, b));
    }
    input.dispose();
  }
  models.forEach((each) => each.dispose());
  return lowest;
}
