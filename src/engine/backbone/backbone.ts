import type { GraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { load } from '@tensorflow-models/mobilenet';
import { EngineError } from '../errors';
import { PICTURE_BYTES, PICTURE_SIZE, type Pixels } from '../picture';
import type { Features } from '../types';
import { memoryHandler } from './artifacts';
import type { DownloadedBackbone } from './download';

/** Number of object types, and of pooled features under them. */
export const OBJECT_TYPES = 1000;
export const EMBEDDING_SIZE = 256;

/** The existing model, ready to look at pictures. */
export interface Backbone {
  /** Features of each picture, all in one pass through the graph. */
  run(pictures: readonly Pixels[]): Features[];
  /** Frees all weights; the backbone cannot be used after this. */
  dispose(): void;
}

/** MobileNet's package keeps its graph in a field that its types do not mention. */
interface WithGraph {
  model: GraphModel;
}

/**
 * Builds the backbone with @tensorflow-models/mobilenet on the backend that is set.
 * `inputRange` must be given: without it the package assumes [-1, 1] for a model from elsewhere.
 */
export async function createBackbone(downloaded: DownloadedBackbone): Promise<Backbone> {
  const { logitsNode, embeddingNode } = downloaded.description;
  const mobilenet = await loadMobilenet(downloaded);
  const { model } = mobilenet as unknown as WithGraph;

  const compute = (pictures: readonly Pixels[]) =>
    tf.tidy(() => {
      const outputs = model.execute(toTensor(pictures), [logitsNode, embeddingNode]);
      if (!Array.isArray(outputs)) throw new EngineError('internal', 'Expected two outputs of the graph, found one.');
      return outputs.map((output) => output.dataSync<'float32'>());
    }) as unknown as [Float32Array, Float32Array];

  const run = (pictures: readonly Pixels[]): Features[] => {
    let logits: Float32Array;
    let embeddings: Float32Array;
    try {
      [logits, embeddings] = compute(pictures);
    } catch (error) {
      throw explained(error, downloaded);
    }
    // Output 0 of 1001 is "background", which is no object type.
    const outputs = OBJECT_TYPES + 1;
    return pictures.map((_, i) => ({
      logits: logits.slice(i * outputs + 1, (i + 1) * outputs),
      embedding: embeddings.slice(i * EMBEDDING_SIZE, (i + 1) * EMBEDDING_SIZE),
    }));
  };
  return { run, dispose: () => model.dispose() };
}

async function loadMobilenet(downloaded: DownloadedBackbone) {
  try {
    return await load({ version: 1, alpha: 0.25, modelUrl: memoryHandler(downloaded), inputRange: [0, 1] });
  } catch (error) {
    throw explained(error, downloaded);
  }
}

/** Turns the converter's error on an op that was cut out into one that says what to do. */
function explained(error: unknown, { description: { id } }: DownloadedBackbone): unknown {
  const message = error instanceof Error ? error.message : String(error);
  const missing = /unknown op|not supported|left out|not registered|is not a function/i.test(message);
  if (error instanceof EngineError || !missing) return error;
  return new EngineError(
    'op-missing',
    `"${id}" needs what this build leaves out (${message}). Add it in tools/vite/tfjs-parts.mjs.`,
    id,
  );
}

/** Pictures as one tensor [n, 224, 224, 3] in [0, 1]. */
function toTensor(pictures: readonly Pixels[]): tf.Tensor4D {
  const values = new Float32Array(pictures.length * PICTURE_SIZE * PICTURE_SIZE * 3);
  let at = 0;
  for (const picture of pictures) {
    if (picture.length !== PICTURE_BYTES) {
      throw new EngineError('internal', `Expected ${PICTURE_BYTES} bytes of RGBA, found ${picture.length}.`);
    }
    for (let i = 0; i < PICTURE_BYTES; i += 4) {
      values[at++] = picture[i]! / 255;
      values[at++] = picture[i + 1]! / 255;
      values[at++] = picture[i + 2]! / 255;
    }
  }
  return tf.tensor4d(values, [pictures.length, PICTURE_SIZE, PICTURE_SIZE, 3]);
}
