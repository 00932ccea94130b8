/**
 * Writes backbone.json beside a TensorFlow.js MobileNet graph model: what it is, and the digests that the engine
 * checks at load. Run it again whenever the weights change.
 *
 *   node tools/backbone/describe.mjs <folder> [--id klein] [--name "Klein model"] [--card README.md]
 *
 * Without --id, --name and --card, those of an earlier backbone.json in the folder are kept.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Names that @tensorflow-models/mobilenet gives the nodes of MobileNetV1. */
const LOGITS_NODE = 'module_apply_default/MobilenetV1/Logits/SpatialSqueeze';
const EMBEDDING_NODE = 'module_apply_default/MobilenetV1/Logits/global_pool';

const product = (shape) => shape.reduce((size, length) => size * length, 1);

/** Path, size and digest of one file. */
function describeFile(folder, path) {
  const content = readFileSync(join(folder, path));
  return { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

/** Numbers in the weights: those of layers (2 or more axes, and their biases), not scalar constants or axis lists. */
function countParameters(specs) {
  return specs
    .filter(({ dtype, shape }) => dtype === 'float32' && shape.length > 0)
    .reduce((sum, { shape }) => sum + product(shape), 0);
}

/** Numbers in the last layer without the background output: those of the convolution that the logits node squeezes. */
function countLastLayer(nodes, specs) {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const layer = byName.get(byName.get(LOGITS_NODE)?.input?.[0] ?? '');
  if (!layer) throw new Error(`Expected a layer before the node "${LOGITS_NODE}", found none; is this a MobileNetV1?`);
  const inputs = layer.input.slice(1).map((name) => specs.find((spec) => spec.name === name));
  return inputs.reduce((sum, { shape }) => sum + (product(shape) / shape.at(-1)) * (shape.at(-1) - 1), 0);
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { id: { type: 'string' }, name: { type: 'string' }, card: { type: 'string' } },
  });
  const folder = positionals[0];
  if (!folder || !existsSync(join(folder, 'model.json'))) {
    throw new Error(
      `Expected a folder with model.json, found "${folder ?? ''}". Usage: node tools/backbone/describe.mjs <folder>`,
    );
  }
  const target = join(folder, 'backbone.json');
  const before = existsSync(target) ? JSON.parse(readFileSync(target, 'utf8')) : {};
  const { modelTopology, weightsManifest } = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));
  const specs = weightsManifest.flatMap((group) => group.weights);
  const nodes = modelTopology.node;
  if (!nodes.some(({ name }) => name === EMBEDDING_NODE))
    throw new Error(`Expected a node "${EMBEDDING_NODE}", found none.`);
  const description = {
    id: values.id ?? before.id,
    name: values.name ?? before.name,
    logitsNode: LOGITS_NODE,
    embeddingNode: EMBEDDING_NODE,
    parameters: countParameters(specs),
    lastLayerParameters: countLastLayer(nodes, specs),
    card: values.card ?? before.card ?? 'README.md',
    model: describeFile(folder, 'model.json'),
    weights: weightsManifest.flatMap((group) => group.paths).map((path) => describeFile(folder, path)),
  };
  if (!description.id || !description.name)
    throw new Error('Expected --id and --name for a folder that has no backbone.json yet.');
  writeFileSync(target, `${JSON.stringify(description, null, 2)}\n`);
  console.log(`${target}: ${description.parameters} parameters, ${description.weights.length} weight file(s)`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
