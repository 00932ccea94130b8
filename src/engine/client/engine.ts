import type { ScratchData, ScratchStep } from '@core/scratch';
import type { Patch } from '@core/occlusion';
import { EngineError } from '../errors';
import type { WireFeatures, WirePicture } from '../protocol';
import type {
  BackboneInfo,
  EmbedOptions,
  Engine,
  EngineOptions,
  EngineStatus,
  Features,
  LoadProgress,
  OnEach,
  ScratchOptions,
} from '../types';
import type { PictureItem, PictureSource, TrainingData, TrainingResult, TrainOptions } from '../types';
import { untilAborted } from './abort';
import { Embedder } from './embedder';
import { WorkerLink, type WorkerPort } from './link';
import { preparePicture } from './prepare';
import { folderUrl } from './urls';

/** The engine behind `createEngine`; `openWorker` and `page` are arguments so that tests can do without a browser. */
export class WorkerEngine implements Engine {
  private readonly link: WorkerLink;
  private readonly embedder: Embedder;
  private readonly folder: string;
  private readonly crashListeners = new Set<(error: Error) => void>();
  private readonly progressListeners = new Set<(progress: LoadProgress) => void>();
  private loading: Promise<BackboneInfo> | null = null;
  private disposed = false;
  private lastAnswer = 0;
  private current: EngineStatus = {
    state: 'idle',
    backbone: null,
    backend: null,
    picturesComputed: 0,
    picturesPerSecond: null,
  };

  constructor(
    { modelUrl }: EngineOptions,
    openWorker: () => WorkerPort,
    private readonly page: string,
  ) {
    this.folder = folderUrl(modelUrl, page);
    this.link = new WorkerLink(openWorker, (error) => this.crashed(error));
    this.embedder = new Embedder(
      (source) => preparePicture(source, page),
      (pictures) => this.send(pictures),
    );
  }

  get status(): EngineStatus {
    return this.current;
  }

  load(onProgress?: (progress: LoadProgress) => void): Promise<BackboneInfo> {
    if (this.disposed) return Promise.reject(gone());
    if (onProgress) this.progressListeners.add(onProgress);
    this.loading ??= this.start();
    return this.loading.finally(() => onProgress && this.progressListeners.delete(onProgress));
  }

  async embed(source: PictureSource, options: EmbedOptions & { id?: string } = {}): Promise<Features> {
    return this.embedder.one(source, options);
  }

  async embedAll(items: readonly PictureItem[], onEach: OnEach, options: EmbedOptions = {}): Promise<void> {
    // First of all, so that a backbone that cannot be loaded is one error, not one per picture.
    await untilAborted(this.load(), options.signal);
    return this.embedder.many(items, onEach, options);
  }

  async occlude(
    source: PictureSource,
    patches: readonly Patch[],
    onBatch: (features: Features[]) => void,
    { signal }: EmbedOptions = {},
  ): Promise<void> {
    await untilAborted(this.load(), signal);
    const picture = await preparePicture(source, this.page);
    await this.link.call('occlude', { picture, patches }, { onProgress: onBatch, signal });
  }

  async train(data: TrainingData, { onStep, signal, stop }: TrainOptions = {}): Promise<TrainingResult> {
    if (this.disposed) throw gone();
    return this.link.call('train', data, { onProgress: onStep, signal, stop });
  }

  async shrink(sources: readonly PictureSource[], { signal }: EmbedOptions = {}): Promise<Uint8Array[]> {
    if (this.disposed) throw gone();
    const pictures = await Promise.all(sources.map((source) => preparePicture(source, this.page)));
    return this.link.call('shrink', { pictures }, { signal });
  }

  async trainFromScratch(data: ScratchData, { onStep, signal }: ScratchOptions = {}): Promise<ScratchStep> {
    if (this.disposed) throw gone();
    return this.link.call('scratch', data, { onProgress: onStep, signal });
  }

  remembered(id: string): Features | undefined {
    return this.embedder.remembered(id);
  }

  forget(id?: string): void {
    this.embedder.forget(id);
  }

  onCrash(listener: (error: Error) => void): () => void {
    this.crashListeners.add(listener);
    return () => this.crashListeners.delete(listener);
  }

  async memory(): Promise<{ tensors: number; bytes: number }> {
    if (this.disposed) throw gone();
    return this.link.call('memory', null);
  }

  dispose(): void {
    this.disposed = true;
    this.embedder.forget();
    this.link.close(gone());
    this.loading = null;
    this.crashListeners.clear();
    this.update({ state: 'idle', backbone: null, backend: null });
  }

  private async start(): Promise<BackboneInfo> {
    this.update({ state: 'loading' });
    try {
      const onProgress = (progress: LoadProgress) => this.progressListeners.forEach((listener) => listener(progress));
      const backbone = await this.link.call('load', { folderUrl: this.folder }, { onProgress });
      this.update({ state: 'ready', backbone, backend: backbone.backend });
      // What pictures waited until now is no measure of the speed.
      this.lastAnswer = performance.now();
      return backbone;
    } catch (error) {
      // The next call tries again.
      this.loading = null;
      this.update({ state: 'failed' });
      throw error;
    }
  }

  private async send(pictures: WirePicture[]): Promise<WireFeatures[]> {
    const sent = performance.now();
    // Both at once: the worker decodes the pictures while the backbone comes in.
    const loading = this.load();
    const [features] = await Promise.all([this.link.call('embed', { pictures }), loading]);
    // Messages overlap: time before the previous answer was spent on that one.
    const milliseconds = performance.now() - Math.max(sent, this.lastAnswer);
    this.lastAnswer = performance.now();
    const computed = features.filter((answer) => 'features' in answer).length;
    this.update({
      picturesComputed: this.current.picturesComputed + computed,
      ...(computed > 0 && { picturesPerSecond: (1000 * computed) / Math.max(0.1, milliseconds) }),
    });
    return features;
  }

  private crashed(error: EngineError): void {
    this.loading = null;
    this.update({ state: 'failed', backbone: null, backend: null });
    // One that never started has nobody who used it; who called it is told what is the matter.
    if (error.code !== 'worker-crashed') return;
    for (const listener of this.crashListeners) listener(error);
  }

  private update(change: Partial<EngineStatus>): void {
    this.current = { ...this.current, ...change };
  }
}

const gone = () => new EngineError('disposed', 'The engine was disposed; make a new one.');
