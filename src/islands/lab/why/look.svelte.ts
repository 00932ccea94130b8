import type { Picture } from '@core/project/types';
import { isCancelled } from '@engine/errors';
import type { Features } from '@engine/types';
import type { FeatureBook } from '../state/features';

/** What the backbone sees in the picture that is looked at. */
export class Look {
  features = $state.raw<Features | null>(null);
  error = $state.raw<unknown>(null);

  constructor(private readonly book: FeatureBook) {}

  /** Looks at a picture. Gives how to stop. */
  at(picture: Picture): () => void {
    this.error = null;
    this.features = this.book.get(picture.id) ?? null;
    const stop = new AbortController();
    if (!this.features) void this.#compute(picture, stop.signal);
    return () => stop.abort();
  }

  async #compute(picture: Picture, signal: AbortSignal): Promise<void> {
    try {
      const failed = await this.book.ensure([picture], { signal });
      if (signal.aborted) return;
      this.features = this.book.get(picture.id) ?? null;
      this.error = failed.get(picture.id) ?? null;
    } catch (error) {
      if (!signal.aborted && !isCancelled(error)) this.error = error;
    }
  }
}
