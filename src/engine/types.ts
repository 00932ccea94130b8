import type { Patch } from '@core/occlusion';
import type { ScratchData, ScratchStep } from '@core/scratch';
import type { TrainingData, TrainingResult, TrainingStep } from '@core/head/types';

/** What the backbone says about one picture. */
export interface Features {
  /** 1000 object-type logits in ImageNet order (the background output is dropped). */
  logits: Float32Array;
  /** 256 pooled features: the input of the backbone's last layer. */
  embedding: Float32Array;
}

/** A picture: a file, a URL on this site (absolute, or relative to the page), or RGBA rows of 224 x 224 pixels. */
export type PictureSource = Blob | string | Uint8ClampedArray;

/** A picture with the key under which its features are remembered. */
export interface PictureItem {
  /** Same id, same picture: the caller gives a new id when the content changes. */
  id: string;
  source: PictureSource;
}

/** How far the backbone's download is, in bytes. */
export interface LoadProgress {
  loaded: number;
  total: number;
}

export type BackendName = 'wasm-simd' | 'wasm' | 'cpu';

/** What is known of the loaded backbone. */
export interface BackboneInfo {
  id: string;
  name: string;
  /** Numbers in the frozen weights, of which `lastLayerParameters` are in the last layer. */
  parameters: number;
  lastLayerParameters: number;
  /** Start of the SHA-256 of the weights: differs when they do, under the same id. */
  digest: string;
  /** Where the model card is, absolute. */
  cardUrl: string;
  /** Bytes of all weight files. */
  bytes: number;
  backend: BackendName;
}

export interface EngineStatus {
  state: 'idle' | 'loading' | 'ready' | 'failed';
  backbone: BackboneInfo | null;
  backend: BackendName | null;
  /** Pictures computed so far, without those that came from the cache. */
  picturesComputed: number;
  /** Speed of the latest work, null before any. */
  picturesPerSecond: number | null;
}

export interface TrainOptions {
  onStep?: (step: TrainingStep) => void;
  /** Throws the training away: the promise ends with an AbortError. */
  signal?: AbortSignal;
  /** Ends the training early: the promise gives the head so far. */
  stop?: AbortSignal;
}

export interface EmbedOptions {
  signal?: AbortSignal;
}

export interface ScratchOptions {
  onStep?: (step: ScratchStep) => void;
  signal?: AbortSignal;
}

/** Called once per picture of `embedAll`, as soon as it is known. */
export type OnEach = (result: { id: string; features: Features } | { id: string; error: Error }) => void;

/** The page's door to the backbone. */
export interface Engine {
  /** Loads the backbone once; later calls give the same answer. After a failure the next call tries again. */
  load(onProgress?: (progress: LoadProgress) => void): Promise<BackboneInfo>;
  /** Features of one picture; loads the backbone when needed. With an `id` they are remembered. */
  embed(source: PictureSource, options?: EmbedOptions & { id?: string }): Promise<Features>;
  /** Features of many pictures, those known from before without computing. A broken one is reported and the others go on. */
  embedAll(items: readonly PictureItem[], onEach: OnEach, options?: EmbedOptions): Promise<void>;
  /**
   * What the backbone sees when each of these parts of a picture is covered with grey in turn, computed in batches in
   * the worker. `onBatch` gets the features of the next parts, in their order.
   */
  occlude(
    source: PictureSource,
    patches: readonly Patch[],
    onBatch: (features: Features[]) => void,
    options?: EmbedOptions,
  ): Promise<void>;
  /** Trains the new layer in the worker. */
  train(data: TrainingData, options?: TrainOptions): Promise<TrainingResult>;
  /** Pictures as small as a network that is trained from scratch looks at them: `PICTURE_VALUES` bytes each. */
  shrink(sources: readonly PictureSource[], options?: EmbedOptions): Promise<Uint8Array[]>;
  /** Trains a small network from scratch in the worker, whose code for it comes with the first call. Gives the last step. */
  trainFromScratch(data: ScratchData, options?: ScratchOptions): Promise<ScratchStep>;
  /** Features remembered for this id. */
  remembered(id: string): Features | undefined;
  /** Forgets one picture, or all. */
  forget(id?: string): void;
  readonly status: EngineStatus;
  /** Called when the worker died; the next call starts a fresh one. Returns how to stop listening. */
  onCrash(listener: (error: Error) => void): () => void;
  /** Number of tensors alive in the worker. */
  memory(): Promise<{ tensors: number; bytes: number }>;
  dispose(): void;
}

export interface EngineOptions {
  /** Folder or model.json of the backbone, absolute or relative to the page. */
  modelUrl: string;
}

/** @see Engine.train */
export type { TrainingData, TrainingResult, TrainingStep };
