// Logits and embedding of each picture by a MobileNet graph model, on TensorFlow.js WebAssembly in Node.
//
//   node embed.mjs MODEL_FOLDER NAME   reads NAME.rgb (pixels.py), writes NAME.f32: per picture 1000 logits, then 256 features
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';

const SIZE = 224;
const EMBEDDING_NODE = 'module_apply_default/MobilenetV1/Logits/global_pool';
const [folder, name] = process.argv.slice(2);
if (!folder || !name) throw new Error('Expected: node embed.mjs MODEL_FOLDER NAME.');

const require = createRequire(import.meta.url);
setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm'))}/`);
await tf.setBackend('wasm');

const { modelTopology, weightsManifest } = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));
const parts = weightsManifest.flatMap(({ paths }) => paths.map((path) => readFileSync(join(folder, path))));
const bytes = Buffer.concat(parts);
const weightData = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
const weightSpecs = weightsManifest.flatMap(({ weights }) => weights);
const model = await loadGraphModel({ load: async () => ({ modelTopology, weightSpecs, weightData }) });

const rgb = readFileSync(`${name}.rgb`);
const count = rgb.length / (SIZE * SIZE * 3);
const rows = [];
for (let i = 0; i < count; i++) {
  const [logits, embedding] = tf.tidy(() => {
    const picture = rgb.subarray(i * SIZE * SIZE * 3, (i + 1) * SIZE * SIZE * 3);
    const input = tf.tensor4d(Float32Array.from(picture, (value) => value / 255), [1, SIZE, SIZE, 3]);
    return model.execute(input, [model.outputs[0].name, EMBEDDING_NODE]).map((output) => output.dataSync());
  });
  rows.push(Float32Array.from([...logits.slice(-1000), ...embedding]));
}
writeFileSync(`${name}.f32`, Buffer.concat(rows.map((row) => Buffer.from(row.buffer))));
console.log(`${count} pictures, ${rows[0].length} numbers each`);
