import type { Picture } from '@core/project/types';
import type { PictureSource } from '@engine/types';
import type { Sample } from '../../shared/sample';
import type { LabStore } from '../storage';

/** How long an address stays good after its last use: scrolling back and forth must not read the store each time. */
const LINGER = 4000;

interface Lease {
  users: number;
  url: Promise<string | undefined>;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** The pixels of pictures: for the screen as addresses, for the model as sources. */
export class Sources {
  readonly #samples: ReadonlyMap<string, Sample>;
  readonly #leases = new Map<string, Lease>();

  constructor(
    samples: readonly Sample[],
    private readonly store: LabStore,
  ) {
    this.#samples = new Map(samples.map((sample) => [sample.id, sample]));
  }

  /** For the model; undefined when the pixels are gone. */
  async of({ source }: Picture): Promise<PictureSource | undefined> {
    return source.kind === 'sample' ? this.sampleUrl(source.sampleId) : this.#blob(source.blobId);
  }

  sampleUrl(id: string): string | undefined {
    return this.#samples.get(id)?.url;
  }

  /** An address for an own picture, good until `release`; undefined when the pixels are gone. */
  acquire(blobId: string): Promise<string | undefined> {
    const lease = this.#leases.get(blobId) ?? { users: 0, url: this.#url(blobId), timer: undefined };
    clearTimeout(lease.timer);
    lease.users += 1;
    this.#leases.set(blobId, lease);
    return lease.url;
  }

  release(blobId: string): void {
    const lease = this.#leases.get(blobId);
    if (!lease || --lease.users > 0) return;
    lease.timer = setTimeout(() => {
      this.#leases.delete(blobId);
      void lease.url.then((url) => url && URL.revokeObjectURL(url));
    }, LINGER);
  }

  async #url(blobId: string): Promise<string | undefined> {
    const blob = await this.#blob(blobId);
    return blob && URL.createObjectURL(blob);
  }

  async #blob(blobId: string): Promise<Blob | undefined> {
    const stored = await this.store.picture(blobId);
    return stored && new Blob([stored.bytes], { type: stored.type });
  }
}
