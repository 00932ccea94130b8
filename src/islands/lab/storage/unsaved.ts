import type { StoredPicture } from '@core/project/project-file';
import type { LabBackend } from './backend';

/** Pictures on their way to the store: readable from the moment they are added, kept here for as long as writing fails. */
export class UnsavedPictures {
  readonly #waiting = new Map<string, StoredPicture>();

  constructor(
    private readonly backend: LabBackend,
    private readonly now: () => number,
  ) {}

  get size(): number {
    return this.#waiting.size;
  }

  add(pictures: readonly StoredPicture[]): void {
    for (const picture of pictures) this.#waiting.set(picture.blobId, picture);
  }

  async read(blobId: string): Promise<StoredPicture | undefined> {
    return this.#waiting.get(blobId) ?? (await this.backend.picture(blobId));
  }

  /**
   * Writes what waits, in small lots so that what fits gets in.
   *
   * @throws the browser's error; what is written by then no longer waits
   */
  async write(): Promise<void> {
    while (this.#waiting.size > 0) {
      const lot = [...this.#waiting.values()].slice(0, 20);
      await this.backend.putPictures(lot, this.now());
      for (const { blobId } of lot) this.#waiting.delete(blobId);
    }
  }
}
