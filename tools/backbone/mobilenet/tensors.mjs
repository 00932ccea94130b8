/** The tensors of a TensorFlow.js graph model. */
import { createHash } from 'node:crypto';
import { InstallError } from './errors.mjs';

const BYTES = { float32: 4, int32: 4 };
const count = (shape) => shape.reduce((size, length) => size * length, 1);

/**
 * Reads a graph model's tensors. Files differ in the order of their tensors between sources; the tensors do not.
 *
 * @param {(path: string) => Promise<Uint8Array>} read
 * @returns {Promise<{ model: object, tensors: { spec: object, bytes: Uint8Array }[] }>} bytes as stored, little endian
 * @throws {InstallError}
 */
export async function readTensors(read) {
  let model;
  try {
    model = JSON.parse(Buffer.from(await read('model.json')).toString('utf8'));
  } catch (error) {
    if (error instanceof InstallError) throw error;
    throw new InstallError(`model.json: expected JSON, found something else (${error.message}).`);
  }
  if (!Array.isArray(model?.modelTopology?.node) || !Array.isArray(model.weightsManifest)) {
    throw new InstallError(
      'model.json: expected a TensorFlow.js graph model (modelTopology.node and weightsManifest). A layers model does not work.',
    );
  }
  const tensors = [];
  for (const { paths, weights } of model.weightsManifest) {
    const data = Buffer.concat(await Promise.all(paths.map(read)));
    let start = 0;
    for (const spec of weights) {
      const size = BYTES[spec.dtype];
      if (!size || spec.quantization) {
        throw new InstallError(
          `${spec.name}: expected plain float32 or int32 numbers, found ${spec.quantization?.dtype ?? spec.dtype}.`,
        );
      }
      const bytes = data.subarray(start, (start += count(spec.shape) * size));
      tensors.push({ spec, bytes });
    }
    if (start !== data.length) {
      throw new InstallError(`${paths.join(', ')}: expected ${start} bytes of weights, found ${data.length}.`);
    }
  }
  return { model, tensors };
}

/** SHA-256 of a tensor's content. */
export const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * Checks that these are the published tensors, whatever their order.
 *
 * @param {{ spec: { name: string }, bytes: Uint8Array }[]} tensors
 * @param {Record<string, string>} digests SHA-256 by name
 * @throws {InstallError} naming the tensors that are missing, unknown or different
 */
export function checkTensors(tensors, digests) {
  const found = new Map(tensors.map(({ spec, bytes }) => [spec.name, digest(bytes)]));
  const problems = [
    ...Object.keys(digests)
      .filter((name) => !found.has(name))
      .map((name) => `${name} is missing`),
    ...[...found.keys()].filter((name) => !(name in digests)).map((name) => `${name} is not one of its tensors`),
    ...[...found]
      .filter(([name, sha]) => digests[name] && digests[name] !== sha)
      .map(([name]) => `${name} has another content`),
  ];
  if (problems.length === 0) return;
  const rest = problems.length > 3 ? `, and ${problems.length - 3} more` : '';
  throw new InstallError(
    `Expected the tensors of MobileNetV1 0.25 224 as published, found: ${problems.slice(0, 3).join('; ')}${rest}.`,
  );
}
