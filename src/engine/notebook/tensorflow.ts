import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { load } from '@tensorflow-models/mobilenet';
import { memoryHandler } from '../backbone/artifacts';
import { createBackbone, type Backbone } from '../backbone/backbone';
import type { DownloadedBackbone } from '../backbone/download';
import { EngineError } from '../errors';
import { MEMORY_ORIGIN } from './protocol';
import { registerTensorKernels } from './tensor-kernels';

export interface Tensorflow {
  backbone: Backbone;
  /** What cells get as `tf`. */
  tf: object;
  /** What cells get as `mobilenet`: the package, with the weights that are here. */
  mobilenet: object;
}

/**
 * Starts TensorFlow.js in the kernel, from bytes in memory.
 * @throws EngineError `backend-unavailable` where WebAssembly does not run
 */
export async function startTensorflow(downloaded: DownloadedBackbone, simd: boolean): Promise<Tensorflow> {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  tf.env().set('WASM_HAS_SIMD_SUPPORT', simd);
  const url = `${MEMORY_ORIGIN}engine.wasm`;
  setWasmPaths({
    'tfjs-backend-wasm.wasm': url,
    'tfjs-backend-wasm-simd.wasm': url,
    'tfjs-backend-wasm-threaded-simd.wasm': url,
  });
  // Before the backend starts: it sets up each kernel once, as it starts.
  registerTensorKernels();
  if (!(await tf.setBackend('wasm'))) throw new EngineError('backend-unavailable', 'Expected WebAssembly to start.');
  const options = { version: 1, alpha: 0.25, modelUrl: memoryHandler(downloaded), inputRange: [0, 1] } as const;
  const mobilenet = { load: () => load({ ...options, inputRange: [0, 1] }) };
  return { backbone: await createBackbone(downloaded), tf: { ...tf }, mobilenet };
}
