import { hasSimd } from '@core/simd';
import { compileWasm } from '../compile-wasm';
import { decodePicture, fetchPicture, workerSurface, type Surface } from '../decode';
import { EngineError } from '../errors';
import { nextTurn } from '../next-turn';
import { PICTURE_BYTES, type Pixels } from '../picture';
import { occludeInBatches } from '../occlude';
import type { Calls, WireFeatures, WirePicture } from '../protocol';
import type { BackboneInfo, Features, LoadProgress } from '../types';
import { wasmFiles } from '../wasm-files';
import { toWire } from '../wire-error';
import type { Backbone } from './backbone';
import { downloadBackbone } from './download';

/** TensorFlow.js asks for it a moment later, and tells what goes wrong with it. The dev server's asks by itself. */
function compileEarly(): void {
  if (!import.meta.env.PROD || typeof WebAssembly !== 'object') return;
  compileWasm(hasSimd() ? wasmFiles.simd : wasmFiles.plain).catch(() => undefined);
}

/** A few: with one the first forty pictures took a seventh longer, with ten no less. */
const WARM_UP_PASSES = 4;

/** What the worker keeps: the backbone and a drawing surface, nothing of any picture. */
export class BackboneHost {
  private backbone: Backbone | null = null;
  /** While it comes in: pictures that are asked for meanwhile are decoded beside it. */
  private opening: Promise<BackboneInfo> | null = null;
  /** Calls for features that are not answered yet. */
  private asked = 0;
  /** Passes until it is warm. */
  private cold = WARM_UP_PASSES;
  private surface: Surface | null = null;
  private tensorflow: Promise<typeof import('../tensorflow')> | null = null;

  async load(folderUrl: string, onProgress: (progress: LoadProgress) => void): Promise<BackboneInfo> {
    const opening = this.open(folderUrl, onProgress);
    this.opening = opening;
    try {
      const info = await opening;
      void this.warmUp();
      return info;
    } finally {
      if (this.opening === opening) this.opening = null;
    }
  }

  /**
   * The first passes take longest: the browser compiles the kernels better once they have run. They are made, on an
   * empty picture, while nobody waits for one.
   */
  private async warmUp(): Promise<void> {
    for (; this.cold > 0; this.cold--) {
      await nextTurn();
      // One that could not be loaded is still to be warmed when it can.
      if (this.asked > 0 || !this.backbone) return;
      try {
        this.backbone.run([new Uint8ClampedArray(PICTURE_BYTES)]);
      } catch {
        // The first picture will say so to who asks for it.
        return;
      }
    }
  }

  private async open(folderUrl: string, onProgress: (progress: LoadProgress) => void): Promise<BackboneInfo> {
    this.tensorflow ??= import('../tensorflow');
    compileEarly();
    const [downloaded, { tensorflow, backend }] = await Promise.all([
      downloadBackbone(folderUrl, { onProgress }),
      this.start(this.tensorflow),
    ]);
    this.backbone?.dispose();
    this.backbone = await tensorflow.createBackbone(downloaded);
    const { id, name, parameters, lastLayerParameters, card, weights } = downloaded.description;
    const bytes = weights.reduce((sum, file) => sum + file.bytes, 0);
    const digest = weights[0]!.sha256.slice(0, 12);
    return {
      id,
      name,
      parameters,
      lastLayerParameters,
      digest,
      cardUrl: new URL(card, folderUrl).href,
      bytes,
      backend,
    };
  }

  /** One pass for all that can be decoded; the others get their own error. */
  async embed(pictures: readonly WirePicture[]): Promise<WireFeatures[]> {
    this.asked++;
    try {
      return await this.look(pictures);
    } finally {
      this.asked--;
      void this.warmUp();
    }
  }

  private async look(pictures: readonly WirePicture[]): Promise<WireFeatures[]> {
    const decoded = await Promise.allSettled(pictures.map((picture) => this.decode(picture)));
    await this.opening;
    const { backbone } = this;
    if (!backbone) throw new EngineError('internal', 'Expected load before embed.');
    const readable = decoded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const computed = readable.length > 0 ? backbone.run(readable) : [];
    return decoded.map((result): WireFeatures =>
      result.status === 'fulfilled' ? { features: computed.shift()! } : { error: toWire(result.reason) },
    );
  }

  /** Features of a picture with each patch covered in turn; see `occludeInBatches`. */
  async occlude(
    { picture, patches }: Calls['occlude']['request'],
    onBatch: (features: Features[]) => void,
    cancel: AbortSignal,
  ): Promise<void> {
    const { backbone } = this;
    if (!backbone) throw new EngineError('internal', 'Expected load before occlude.');
    const pixels = await this.decode(picture);
    await occludeInBatches({ pixels, patches, run: (pictures) => backbone.run(pictures), onBatch, cancel });
  }

  async memory(): Promise<{ tensors: number; bytes: number }> {
    return this.tensorflow ? (await this.tensorflow).tensorMemory() : { tensors: 0, bytes: 0 };
  }

  private async start(loading: Promise<typeof import('../tensorflow')>) {
    let tensorflow: typeof import('../tensorflow');
    try {
      tensorflow = await loading;
    } catch (error) {
      this.tensorflow = null;
      throw new EngineError('offline', `Could not fetch the engine's code: ${String(error)}.`);
    }
    return { tensorflow, backend: await tensorflow.startSiteBackend() };
  }

  /** The pixels of a picture, wherever it is. */
  async decode({ picture, subject }: WirePicture): Promise<Pixels> {
    if (picture instanceof Uint8ClampedArray) return picture;
    const file = typeof picture === 'string' ? await fetchPicture(picture) : picture;
    this.surface ??= workerSurface();
    return decodePicture(file, subject, this.surface);
  }
}
