/** All of the engine that needs TensorFlow.js, in one module that the worker fetches while the weights come in. */
import { memory } from '@tensorflow/tfjs-core';
import { startBackend } from './backend';
import { wasmFiles } from './wasm-files';

export { createBackbone } from './backbone/backbone';

/** @see startBackend */
export const startSiteBackend = () => startBackend(wasmFiles);

/** Tensors alive, and their bytes. */
export function tensorMemory(): { tensors: number; bytes: number } {
  const { numTensors, numBytes } = memory();
  return { tensors: numTensors, bytes: numBytes };
}
