import * as tf from '@tensorflow/tfjs-core';
import { load } from '@tensorflow-models/mobilenet';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../backend';
import { fileFetch, KLEIN_FOLDER, nodeWasmFiles, randomPicture } from '../testing';
import { memoryHandler } from './artifacts';
import { createBackbone, type Backbone } from './backbone';
import { downloadBackbone, type DownloadedBackbone } from './download';

let downloaded: DownloadedBackbone;
let backbone: Backbone;
let backend: string;

beforeAll(async () => {
  backend = await startBackend(nodeWasmFiles);
  downloaded = await downloadBackbone(KLEIN_FOLDER, { fetch: fileFetch });
  backbone = await createBackbone(downloaded);
});

/** Largest absolute difference. */
const apart = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i]!)));

describe('the backbone', () => {
  it('runs on WebAssembly with SIMD', () => {
    expect(backend).toBe('wasm-simd');
    expect(tf.getBackend()).toBe('wasm');
  });

  it('gives in one pass the logits and the embedding that MobileNet’s own infer() gives', async () => {
    const mobilenet = await load({ version: 1, alpha: 0.25, modelUrl: memoryHandler(downloaded), inputRange: [0, 1] });
    for (const seed of [1, 2, 3]) {
      const picture = randomPicture(seed);
      const rgb = picture.filter((_, i) => i % 4 < 3);
      const image = tf.tensor3d(new Int32Array(rgb), [224, 224, 3], 'int32');
      const [features] = backbone.run([picture]);
      const logits = mobilenet.infer(image, false);
      const embedding = mobilenet.infer(image, true);
      expect(features!.logits).toHaveLength(1000);
      expect(features!.embedding).toHaveLength(256);
      expect(apart(features!.logits, await logits.data())).toBeLessThan(1e-4);
      expect(apart(features!.embedding, await embedding.data())).toBeLessThan(1e-4);
    }
  });

  it('gives the same for a picture alone and in a batch, in the order of the pictures', () => {
    const pictures = [4, 5, 6].map(randomPicture);
    const together = backbone.run(pictures);
    pictures.forEach((picture, i) =>
      expect(apart(together[i]!.logits, backbone.run([picture])[0]!.logits)).toBeLessThan(1e-4),
    );
    expect(apart(together[0]!.logits, together[1]!.logits)).toBeGreaterThan(0.5);
  });

  it('leaves no tensor behind, picture after picture', () => {
    backbone.run([randomPicture(7)]);
    const before = tf.memory().numTensors;
    for (let i = 0; i < 20; i++) backbone.run([randomPicture(i), randomPicture(i + 1)]);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('frees its weights', async () => {
    const before = tf.memory().numTensors;
    const second = await createBackbone(downloaded);
    second.run([randomPicture(1)]);
    expect(tf.memory().numTensors).toBeGreaterThan(before);
    second.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('refuses pixels of the wrong size', () => {
    expect(() => backbone.run([new Uint8ClampedArray(12)])).toThrow('200704 bytes');
  });
});
