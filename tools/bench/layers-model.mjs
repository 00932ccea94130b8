/**
 * The backbone in the only form that Teachable Machine's library takes: a layers model, where ours is a graph model. The
 * same numbers in the same order; as 32-bit numbers, as that library's own networks come.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { RunError } from '../run/project.mjs';

/** Reads a graph model from a folder. */
function fromFolder(folder) {
  const { weightsManifest, modelTopology } = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));
  const parts = weightsManifest.flatMap(({ paths }) => paths).map((path) => readFileSync(join(folder, path)));
  const bytes = Buffer.concat(parts);
  const weightData = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const weightSpecs = weightsManifest.flatMap(({ weights }) => weights);
  return { nodes: modelTopology.node, handler: { load: () => ({ modelTopology, weightSpecs, weightData }) } };
}

const text = (base64) => Buffer.from(base64, 'base64').toString();
const fused = ({ attr }) => (attr.fused_ops?.list?.s ?? []).map(text);
const square = (list) => list.i.slice(1, 3).map(Number);

/** A layer for each kind of node: what it is called with, and what it learned. */
function makers(tf, weights, nodes) {
  const common = (node) => ({ padding: 'same', strides: square(node.attr.strides.list) });
  const learned = (node) => node.input.slice(1).map((name) => weights[name][0]);
  const activation = (node) => (fused(node).includes('Relu6') ? 'relu6' : 'linear');
  /** As the network was published, a bias that no convolution took in is a node of its own after it. */
  const biasAfter = ({ name }) => nodes.find(({ op, input }) => op === 'BiasAdd' && input[0] === name);
  const convolution = (make, more) => (node) => {
    const [kernel, bias = learned(biasAfter(node))[0]] = learned(node);
    const settings = { ...common(node), ...more(kernel.shape), activation: activation(node), name: layerName(node) };
    return { layer: make(settings), weights: [kernel, bias] };
  };
  const depthwise = convolution(tf.layers.depthwiseConv2d, ([h, w]) => ({ kernelSize: [h, w] }));
  return {
    _FusedConv2D: convolution(tf.layers.conv2d, ([h, w, , filters]) => ({ kernelSize: [h, w], filters })),
    FusedDepthwiseConv2dNative: depthwise,
    DepthwiseConv2dNative: depthwise,
    // Part of the convolution before it.
    BiasAdd: () => ({}),
    AvgPool: (node) => ({
      layer: tf.layers.averagePooling2d({ ...common(node), poolSize: square(node.attr.ksize.list) }),
    }),
    Add: () => ({ layer: tf.layers.add(), inputs: 2 }),
    Relu6: () => ({ layer: tf.layers.activation({ activation: 'relu6' }) }),
    // Scaling to -1 ... 1: the library does that itself.
    Mul: () => ({}),
    Sub: () => ({}),
  };
}

const layerName = ({ name }) => name.replaceAll('/', '_');

/** Writes `folder`'s backbone, up to what is pooled, into `target`; its end is a layer named "last". */
export async function writeLayersModel(folder, target, packages) {
  const tf = createRequire(join(packages, 'package.json'))('@tensorflow/tfjs');
  const { nodes, handler } = fromFolder(folder);
  const graph = await tf.loadGraphModel(handler);
  const make = makers(tf, graph.weights, nodes);
  const values = {};
  const learned = [];
  let last;
  for (const node of nodes) {
    if (node.op === 'Const' || node.op === 'Mean') continue;
    if (last && node.op === 'Squeeze') break;
    if (node.op === 'Placeholder') {
      values[node.name] = tf.input({ shape: [224, 224, 3] });
      continue;
    }
    // After the pool comes the layer that the library leaves out.
    if (!(node.input[0] in values)) continue;
    const made = make[node.op]?.(node);
    if (!made) throw new RunError(`The backbone has a "${node.op}", which cannot be a layer for Teachable Machine.`);
    const inputs = node.input.slice(0, made.inputs ?? 1).map((name) => values[name]);
    values[node.name] = made.layer ? made.layer.apply(made.inputs ? inputs : inputs[0]) : inputs[0];
    if (made.weights) learned.push(made);
    last = values[node.name];
  }
  const input = Object.values(values)[0];
  const output = tf.layers.activation({ activation: 'linear', name: 'last' }).apply(last);
  const model = tf.model({ inputs: input, outputs: output });
  for (const { layer, weights } of learned) layer.setWeights(weights);
  await model.save(
    tf.io.withSaveHandler(async ({ modelTopology, weightSpecs, weightData }) => {
      mkdirSync(target, { recursive: true });
      writeFileSync(join(target, 'weights.bin'), Buffer.from(weightData));
      const weightsManifest = [{ paths: ['weights.bin'], weights: weightSpecs }];
      writeFileSync(
        join(target, 'model.json'),
        JSON.stringify({ format: 'layers-model', modelTopology, weightsManifest }),
      );
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
    }),
  );
}
