import { WorkerEngine } from './client/engine';
import { startWorker } from './client/start-worker';
import type { Engine, EngineOptions } from './types';

export { EngineError, isCancelled, type EngineErrorCode } from './errors';
export type * from './types';

/**
 * The page's door to the backbone. Starts nothing yet: the worker comes with the first call, the backbone with the
 * first one that needs it. This module holds no TensorFlow.js; that lives in the worker.
 */
export function createEngine(options: EngineOptions): Engine {
  return new WorkerEngine(options, startWorker, document.baseURI);
}
