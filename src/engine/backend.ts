import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { EngineError } from './errors';
import type { BackendName } from './types';

/** Absolute URLs (in Node: paths) of the two WebAssembly builds. */
export interface WasmUrls {
  simd: string;
  plain: string;
}

/**
 * Sets the fastest backend that works here: WebAssembly with SIMD, without, then plain JavaScript. Never threads:
 * they need cross-origin isolation, which a static host does not give, and brought nothing on two cores.
 *
 * @returns the one that runs
 * @throws EngineError `backend-unavailable`
 */
export async function startBackend(urls: WasmUrls): Promise<BackendName> {
  // Where a browser has it switched off, the question about SIMD is an error of its own.
  const wasm = typeof WebAssembly === 'object';
  const simd = wasm && (await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT'));
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const paths = {
    'tfjs-backend-wasm-simd.wasm': urls.simd,
    'tfjs-backend-wasm.wasm': urls.plain,
    // Never loaded, but all three must be named.
    'tfjs-backend-wasm-threaded-simd.wasm': urls.simd,
  };
  // By its own way to fetch, which in the build is ours: see `compileWasm`.
  setWasmPaths(paths, import.meta.env.PROD);
  const failures: string[] = [];
  const names: BackendName[] = [...(simd ? ['wasm-simd' as const] : []), ...(wasm ? ['wasm' as const] : []), 'cpu'];
  for (const name of names) {
    try {
      if (await start(name)) return name;
      failures.push(`${name}: refused`);
    } catch (error) {
      failures.push(`${name}: ${String(error)}`);
    }
  }
  throw new EngineError('backend-unavailable', `Expected one of the backends to start, found: ${failures.join('; ')}.`);
}

async function start(name: BackendName): Promise<boolean> {
  if (name === 'cpu') {
    // Only fetched where WebAssembly fails.
    await import('@tensorflow/tfjs-backend-cpu');
    return tf.setBackend('cpu');
  }
  tf.env().set('WASM_HAS_SIMD_SUPPORT', name === 'wasm-simd');
  return tf.setBackend('wasm');
}
