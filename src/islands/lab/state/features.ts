import type { Picture } from '@core/project/types';
import type { Engine, Features } from '@engine/types';
import type { FeatureRecord, LabStore } from '../storage';
import { backboneKey } from './backbone-key';
import type { Sources } from './sources';

/** Pictures whose files are in memory at once on their way to the model. */
const LOT = 48;

export interface EnsureOptions {
  signal?: AbortSignal;
  /** Called with how many of the pictures are known. */
  onDone?: (done: number) => void;
}

/** What the backbone sees in the pictures of the Lab: remembered here, in the store, or computed. */
export class FeatureBook {
  readonly #known = new Map<string, Features>();

  constructor(
    private readonly engine: Engine,
    private readonly store: LabStore,
    private readonly sources: Sources,
  ) {}

  get(id: string): Features | undefined {
    return this.#known.get(id);
  }

  /** Forgets all but those of these pictures: over an hour they would pile up here, and the store has them. */
  keepOnly(pictures: readonly Picture[]): void {
    const ids = new Set(pictures.map(({ id }) => id));
    for (const id of this.#known.keys()) if (!ids.has(id)) this.#known.delete(id);
  }

  /**
   * Makes the features of these pictures known.
   *
   * @returns ids of the pictures that could not be looked at, with why
   * @throws what the engine throws when it fails as a whole, and an AbortError when the signal asks
   */
  async ensure(pictures: readonly Picture[], { signal, onDone }: EnsureOptions = {}): Promise<Map<string, Error>> {
    const failed = new Map<string, Error>();
    const backboneId = backboneKey(await this.engine.load());
    let missing = pictures.filter(({ id }) => !this.#known.has(id));
    for (const [id, features] of await this.store.features(
      backboneId,
      missing.map(({ id }) => id),
    ))
      this.#known.set(id, features);
    missing = missing.filter(({ id }) => !this.#known.has(id));
    let done = pictures.length - missing.length;
    onDone?.(done);
    for (let at = 0; at < missing.length; at += LOT) {
      const fresh: FeatureRecord[] = [];
      const items = await this.#items(missing.slice(at, at + LOT), failed);
      await this.engine.embedAll(
        items,
        (result) => {
          onDone?.(++done);
          if ('error' in result) failed.set(result.id, result.error);
          else {
            this.#known.set(result.id, result.features);
            fresh.push({ backboneId, pictureId: result.id, ...result.features });
          }
          // One memory of features is enough.
          this.engine.forget(result.id);
        },
        { signal },
      );
      await this.store.rememberFeatures(fresh);
    }
    return failed;
  }

  async #items(pictures: readonly Picture[], failed: Map<string, Error>) {
    const found = await Promise.all(
      pictures.map(async (picture) => ({ picture, source: await this.sources.of(picture) })),
    );
    return found.flatMap(({ picture: { id }, source }) => {
      if (source !== undefined) return [{ id, source }];
      failed.set(id, new Error(`Expected the pixels of picture "${id}", found none.`));
      return [];
    });
  }
}
