import type { Head, HeadLayer } from '../head/types';
import { writeZip } from './zip/write';

/** A dense layer that takes features as the backbone gives them. */
export interface FoldedHead {
  /** dimension x categories, row-major: how TensorFlow.js keeps a kernel. */
  kernel: Float32Array;
  bias: Float32Array;
}

/**
 * Works the standardisation into the weights, so that the layer needs no mean and scale:
 * w (x - mean) / scale + b = (w / scale) x + (b - w mean / scale).
 */
export function foldHead({ dimension, categories, mean, scale, weights, bias }: Head): FoldedHead {
  const count = categories.length;
  const kernel = new Float32Array(dimension * count);
  const shifted = Float64Array.from(bias);
  for (let c = 0; c < count; c++) {
    for (let j = 0; j < dimension; j++) {
      const weight = weights[c * dimension + j]! / scale[j]!;
      kernel[j * count + c] = weight;
      shifted[c]! -= weight * mean[j]!;
    }
  }
  return { kernel, bias: Float32Array.from(shifted) };
}

/** The backbone that a head needs: without it, the head's inputs do not exist. */
export interface BackboneReference {
  id: string;
  name: string;
}

/** What is told with the model, in words of the caller's language. */
export interface ModelWords {
  /** What this model is and how to use it. */
  note: string;
  /** What the head takes in, per layer. */
  input: Readonly<Record<HeadLayer, string>>;
}

/** model.json of a Keras model with one dense softmax layer, as `tf.loadLayersModel` reads it. */
export function modelJson({ dimension, categories }: Head): object {
  const units = categories.length;
  const zeros = { class_name: 'Zeros', config: {} };
  const dense = {
    class_name: 'Dense',
    config: {
      name: 'head',
      trainable: true,
      batch_input_shape: [null, dimension],
      dtype: 'float32',
      units,
      activation: 'softmax',
      use_bias: true,
      kernel_initializer: zeros,
      bias_initializer: zeros,
    },
  };
  return {
    format: 'layers-model',
    generatedBy: 'Dwengo-labo',
    convertedBy: null,
    modelTopology: {
      class_name: 'Sequential',
      config: { name: 'dwengo_labo', layers: [dense] },
      keras_version: '2.15.0',
      backend: 'tensor_flow.js',
    },
    weightsManifest: [
      {
        paths: ['weights.bin'],
        weights: [
          { name: 'head/kernel', shape: [dimension, units], dtype: 'float32' },
          { name: 'head/bias', shape: [units], dtype: 'float32' },
        ],
      },
    ],
  };
}

/** metadata.json: what the model is for, what it was trained with, and which backbone goes under it. */
export function modelMetadata(head: Head, backbone: BackboneReference, words: ModelWords, at: number): object {
  return {
    format: 'dwengo-labo-model',
    version: 1,
    created: new Date(at).toISOString(),
    labels: head.categories,
    backbone: {
      ...backbone,
      image: { width: 224, height: 224, channels: 3, range: [0, 1] },
      output: head.layer,
      outputSize: head.dimension,
      outputNote: words.input[head.layer],
    },
    training: { pictures: head.examples, l2: head.l2 },
    note: words.note,
  };
}

/** Bytes of weights.bin: kernel, then bias, as little-endian 32-bit floats. */
function weightBytes({ kernel, bias }: FoldedHead): Uint8Array {
  const view = new DataView(new ArrayBuffer((kernel.length + bias.length) * 4));
  [...kernel, ...bias].forEach((value, index) => view.setFloat32(index * 4, value, true));
  return new Uint8Array(view.buffer);
}

/**
 * The trained head as a TensorFlow.js model: a zip with `model.json`, `weights.bin`, `labels.json` and `metadata.json`.
 *
 * @param at now, in milliseconds since 1970
 * @returns parts for a Blob
 */
export function writeModelFile(
  head: Head,
  backbone: BackboneReference,
  words: ModelWords,
  at: number,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const json = (name: string, data: unknown) => ({
    name,
    bytes: new TextEncoder().encode(JSON.stringify(data, null, 2)),
  });
  return writeZip(
    [
      json('model.json', modelJson(head)),
      { name: 'weights.bin', bytes: weightBytes(foldHead(head)) },
      json('labels.json', head.categories),
      json('metadata.json', modelMetadata(head, backbone, words, at)),
    ],
    at,
  );
}
