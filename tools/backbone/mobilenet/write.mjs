/** Writes a graph model with its weights as float16. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toFloat16 } from './float16.mjs';

/** Small enough to come in side by side and to be worth little when one has to be fetched again. */
const FILE_BYTES = 256 * 1024;

/** Float32 tensors of layers become float16; scalars and lists of axes stay as they are. */
function stored({ spec, bytes }) {
  if (spec.dtype !== 'float32' || spec.shape.length === 0) return { spec, bytes };
  return { spec: { ...spec, quantization: { dtype: 'float16' } }, bytes: toFloat16(bytes) };
}

/**
 * Writes model.json and the weight files; files of an earlier model in the folder go.
 *
 * @param {string} folder
 * @param {object} model parsed model.json
 * @param {{ spec: object, bytes: Uint8Array }[]} tensors
 * @returns {number} bytes of all weights
 */
export function writeModel(folder, model, tensors) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (/\.(bin|json)$/.test(name)) rmSync(join(folder, name));
  const kept = tensors.map(stored);
  const data = Buffer.concat(kept.map(({ bytes }) => bytes));
  const files = Math.ceil(data.length / FILE_BYTES);
  const paths = Array.from({ length: files }, (_, i) => `group1-shard${i + 1}of${files}.bin`);
  paths.forEach((path, i) => writeFileSync(join(folder, path), data.subarray(i * FILE_BYTES, (i + 1) * FILE_BYTES)));
  const manifest = [{ paths, weights: kept.map(({ spec }) => spec) }];
  writeFileSync(join(folder, 'model.json'), JSON.stringify({ ...model, weightsManifest: manifest }));
  return data.length;
}
