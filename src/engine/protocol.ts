import type { Patch } from '@core/occlusion';
import type { ScratchData, ScratchStep } from '@core/scratch';
import type { HeadTrainingErrorCode, TrainingData, TrainingResult, TrainingStep } from '@core/head/types';
import type { EngineErrorCode } from './errors';
import type { Pixels } from './picture';
import type { BackboneInfo, Features, LoadProgress } from './types';

/** A picture on its way to the worker: a file, an absolute URL, or already decoded on the page. */
export interface WirePicture {
  picture: Blob | string | Pixels;
  /** Name for error messages. */
  subject: string;
}

/** An error that survives the way between worker and page. */
export type WireError =
  | { kind: 'engine'; code: EngineErrorCode; message: string; subject: string | null }
  | { kind: 'training'; code: HeadTrainingErrorCode; message: string; category: string | null }
  | { kind: 'cancelled' };

/** Answer for one picture: its features, or why not. */
export type WireFeatures = { features: Features } | { error: WireError };

/** What can be asked of the worker: request, reports on the way, answer. */
export interface Calls {
  load: { request: { folderUrl: string }; progress: LoadProgress; result: BackboneInfo };
  embed: {
    request: { pictures: WirePicture[] };
    progress: never;
    result: WireFeatures[];
  };
  occlude: { request: { picture: WirePicture; patches: readonly Patch[] }; progress: Features[]; result: null };
  train: { request: TrainingData; progress: TrainingStep; result: TrainingResult };
  shrink: { request: { pictures: WirePicture[] }; progress: never; result: Uint8Array[] };
  scratch: { request: ScratchData; progress: ScratchStep; result: ScratchStep };
  memory: { request: null; progress: never; result: { tensors: number; bytes: number } };
  ping: { request: null; progress: never; result: null };
}

export type CallName = keyof Calls;

/** Page to worker. `stop` ends a training with what it has so far, `cancel` throws its work away. */
export type ToWorker =
  | { [Name in CallName]: { kind: 'call'; id: number; name: Name; request: Calls[Name]['request'] } }[CallName]
  | { kind: 'stop' | 'cancel'; id: number };

/** Worker to page. `started` comes once, before anything else. */
export type FromWorker =
  | { kind: 'started' }
  | { kind: 'progress'; id: number; value: Calls[CallName]['progress'] }
  | { kind: 'done'; id: number; value: Calls[CallName]['result'] }
  | { kind: 'failed'; id: number; error: WireError };
