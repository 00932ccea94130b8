import { cancelled, isCancelled } from '../errors';
import type { WireFeatures, WirePicture } from '../protocol';
import type { EmbedOptions, Features, OnEach, PictureItem, PictureSource } from '../types';
import { fromWire } from '../wire-error';
import { untilAborted } from './abort';

/** Pictures per message: enough to hide the message, few enough to show progress and to keep memory low. */
const CHUNK = 8;
/** Messages on the way at once: while one is computed, the browser decodes the pictures of the next. */
const LANES = 2;

/** Sends prepared pictures to the worker. */
export type Send = (pictures: WirePicture[]) => Promise<WireFeatures[]>;
/** Makes a picture ready to send; its errors are about that picture alone. */
export type Prepare = (source: PictureSource) => Promise<WirePicture>;

type Outcome = Features | Error;

/** Turns pictures into features, each id once. */
export class Embedder {
  private readonly known = new Map<string, Features>();
  private readonly underway = new Map<string, Promise<Outcome>>();

  constructor(
    private readonly prepare: Prepare,
    private readonly send: Send,
  ) {}

  remembered(id: string): Features | undefined {
    return this.known.get(id);
  }

  forget(id?: string): void {
    if (id === undefined) {
      this.known.clear();
      this.underway.clear();
    } else {
      this.known.delete(id);
      this.underway.delete(id);
    }
  }

  async one(source: PictureSource, { id, signal }: EmbedOptions & { id?: string }): Promise<Features> {
    if (signal?.aborted) throw cancelled();
    const known = id === undefined ? undefined : this.known.get(id);
    if (known) return known;
    const outcome = await untilAborted(
      id === undefined ? this.compute([source])[0]! : this.shared([{ id, source }])[0]!,
      signal,
    );
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }

  /** Rejects when the worker fails as a whole or the signal asks; a picture's own error goes to `onEach`. */
  async many(items: readonly PictureItem[], onEach: OnEach, { signal }: EmbedOptions): Promise<void> {
    const unique = [...new Map(items.map((item) => [item.id, item])).values()];
    const chunks: PictureItem[][] = [];
    const rest = unique.filter((item) => {
      const features = this.known.get(item.id);
      if (features) onEach({ id: item.id, features });
      return !features;
    });
    for (let at = 0; at < rest.length; at += CHUNK) chunks.push(rest.slice(at, at + CHUNK));
    const lane = async () => {
      for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
        if (signal?.aborted) throw cancelled();
        const outcomes = this.shared(chunk);
        for (const [index, { id }] of chunk.entries()) {
          const outcome = await untilAborted(outcomes[index]!, signal);
          // The other lane may have been told at the same moment.
          if (signal?.aborted) throw cancelled();
          onEach(outcome instanceof Error ? { id, error: outcome } : { id, features: outcome });
        }
      }
    };
    try {
      await Promise.all(Array.from({ length: LANES }, lane));
    } finally {
      chunks.length = 0;
    }
  }

  /** Outcomes of pictures with ids: joins work that is already on its way, and remembers what comes of the rest. */
  private shared(items: readonly PictureItem[]): Promise<Outcome>[] {
    const fresh = items.filter(({ id }) => !this.underway.has(id));
    const computed = this.compute(fresh.map(({ source }) => source));
    fresh.forEach(({ id }, index) => {
      const work = computed[index]!.then(
        (outcome) => {
          // Unless it was forgotten meanwhile.
          if (this.underway.get(id) === work) {
            this.underway.delete(id);
            if (!(outcome instanceof Error)) this.known.set(id, outcome);
          }
          return outcome;
        },
        (error: unknown) => {
          if (this.underway.get(id) === work) this.underway.delete(id);
          throw error;
        },
      );
      // Whoever waits gets the error; nobody waiting any more is no error of its own.
      work.catch(() => undefined);
      this.underway.set(id, work);
    });
    return items.map(({ id }) => this.underway.get(id)!);
  }

  /** One message for all of them; a picture that cannot be prepared does not hold up the others. */
  private compute(sources: readonly PictureSource[]): Promise<Outcome>[] {
    if (sources.length === 0) return [];
    const sent = (async () => {
      const prepared = await Promise.allSettled(sources.map(this.prepare));
      const ready = prepared.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      const answers = ready.length > 0 ? await this.send(ready) : [];
      return prepared.map((result): Outcome =>
        result.status === 'fulfilled' ? toOutcome(answers.shift()!) : asError(result.reason),
      );
    })();
    return sources.map((_, index) => sent.then((outcomes) => outcomes[index]!));
  }
}

const toOutcome = (answer: WireFeatures): Outcome => ('features' in answer ? answer.features : fromWire(answer.error));

const asError = (reason: unknown): Error => {
  if (isCancelled(reason) || !(reason instanceof Error)) throw reason;
  return reason;
};
