import { hasSimd } from '@core/simd';
import { deviceCheck } from '@i18n/device-check';
import { engineText } from '@i18n/engine';
import type { Engine } from '@engine/types';
import type { Finding } from './types';

/** Whether the browser computes with WebAssembly, and how fast. */
export function checkWasm(): Finding {
  const { wasm: words } = deviceCheck;
  if (typeof WebAssembly === 'undefined') return { grade: 'mind', text: words.none };
  return hasSimd() ? { grade: 'good', text: words.good } : { grade: 'mind', text: words.mind };
}

/** Starts the engine's worker for real. */
export async function checkWorker(engine: Engine): Promise<Finding> {
  try {
    await engine.memory();
    return { grade: 'good', text: deviceCheck.worker.good };
  } catch (error) {
    console.warn(engineText.explainError(error));
    return { grade: 'fails', text: deviceCheck.worker.fails };
  }
}
