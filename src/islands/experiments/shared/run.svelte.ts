import { isCancelled } from '@engine/errors';
import type { LoadProgress } from '@engine/types';
import { sharedEngine } from '../../shared/engine';
import type { Picture } from './picture';

/** What an experiment is doing. */
export type Phase =
  | { kind: 'idle' | 'done' | 'stopped' }
  | { kind: 'loading'; progress: LoadProgress | null }
  /** The pictures are made ready; the existing model looks at them. */
  | { kind: 'preparing' | 'looking'; done: number; total: number }
  /** Measuring: so many trainings of so many. */
  | { kind: 'measuring'; done: number; total: number }
  | { kind: 'failed'; error: Error };

/** One experiment at work: what it does can be followed and cancelled. One at a time; what was measured is the owner's. */
export class ExperimentRun {
  phase = $state.raw<Phase>({ kind: 'idle' });
  #abort: AbortController | null = null;

  get busy(): boolean {
    return ['loading', 'preparing', 'looking', 'measuring'].includes(this.phase.kind);
  }

  /** Ends the work; what it had reported by then stands. */
  cancel(): void {
    this.#abort?.abort();
  }

  /**
   * Does the work, unless it is busy. A failure or a cancel is told in `phase` and thrown no further.
   *
   * @returns whether the work came to its end
   */
  async start(work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.phase = { kind: 'loading', progress: null };
    try {
      await work(signal);
      this.phase = { kind: 'done' };
      return true;
    } catch (error) {
      this.phase =
        isCancelled(error) || signal.aborted ? { kind: 'stopped' } : { kind: 'failed', error: error as Error };
      return false;
    }
  }

  /** Tells how far the pictures are. */
  prepared(done: number, total: number): void {
    this.phase = { kind: 'preparing', done, total };
  }

  /** Tells how far the measuring is. */
  measured(done: number, total: number): void {
    this.phase = { kind: 'measuring', done, total };
  }

  /**
   * Lets the existing model look at each picture that it has not seen yet; its features are then remembered.
   *
   * @throws the error of the first picture that cannot be looked at, an AbortError when the signal asks
   */
  async look(pictures: readonly Picture[], signal: AbortSignal): Promise<void> {
    const engine = sharedEngine();
    this.phase = { kind: 'loading', progress: null };
    await engine.load((progress) => {
      if (!signal.aborted) this.phase = { kind: 'loading', progress };
    });
    signal.throwIfAborted();
    const missing = pictures.filter(
      ({ id }, i) => !engine.remembered(id) && pictures.findIndex((other) => other.id === id) === i,
    );
    if (missing.length === 0) return;
    let done = 0;
    let failure: Error | null = null;
    this.phase = { kind: 'looking', done, total: missing.length };
    await engine.embedAll(
      missing.map(({ id, url, file }) => ({ id, source: file ?? url })),
      (result) => {
        done += 1;
        if ('error' in result) failure ??= result.error;
        this.phase = { kind: 'looking', done, total: missing.length };
      },
      { signal },
    );
    if (failure) throw failure;
  }
}
