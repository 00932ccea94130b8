import type { CellOutput } from '@core/notebook/types';
import { startKernel, type Host } from '@engine/notebook/host';
import type { FromKernel, KernelPicture, ToKernel } from '@engine/notebook/protocol';
import { fetchSupplies, type Supplies, type SupplyList } from '@engine/notebook/supplies';
import { engineText } from '@i18n/engine';
import { notebook as words } from '@i18n/notebook';

/** A cell that runs longer gets a word about endless loops, and much longer is stopped. */
const LONG = 6_000;
const TOO_LONG = 90_000;

export interface KernelStart {
  supplies: SupplyList;
  /** Hash of the frame's bootstrap, as the page's policy names it. */
  hash: string;
}

export interface RunnerEvents {
  onOutput: (cell: string, output: unknown) => void;
  onDone: (cell: string, error: CellOutput | null) => void;
  onStopped: (cell: string, why: 'stopped' | 'too-long') => void;
}

type Job = Extract<ToKernel, { kind: 'run' | 'check' }>;

/** Starts the kernel when first needed, gives it one cell at a time, and ends it. */
export class KernelRunner {
  state = $state<'idle' | 'loading' | 'starting' | 'ready' | 'failed'>('idle');
  loaded = $state(0);
  problem = $state('');
  /** The cell that runs; null when none does. */
  running = $state<string | null>(null);
  /** It has run for long. */
  long = $state(false);
  /** Cells that wait. */
  waiting = $state.raw<readonly string[]>([]);
  /** Variables were lost since the last run. */
  fresh = $state(false);
  private jobs: Job[] = [];
  private own: KernelPicture[] = [];
  private host: Host | null = null;
  private supplies: Promise<Supplies> | null = null;
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(
    private readonly start: KernelStart,
    private readonly events: RunnerEvents,
  ) {}

  get bytes(): number {
    return this.start.supplies.bytes;
  }

  /** Fetches and starts without running anything, so that the first cell answers at once. */
  async prepare(): Promise<void> {
    if (this.host || this.state === 'loading' || this.state === 'starting') return;
    this.state = 'loading';
    this.problem = '';
    try {
      this.supplies ??= fetchSupplies(this.start.supplies, (loaded) => (this.loaded = loaded));
      const { boot, code } = await this.supplies;
      if (this.host) return;
      this.state = 'starting';
      const withOwn = { ...boot, own: this.own };
      this.host = startKernel({
        boot: withOwn,
        code,
        hash: this.start.hash,
        onMessage: (message) => this.hear(message),
      });
    } catch (error) {
      this.supplies = null;
      this.loaded = 0;
      this.fail(engineText.explainError(error));
    }
  }

  run(cell: string, source: string): void {
    this.add({ kind: 'run', cell, source });
  }

  check(cell: string, source: string): void {
    this.add({ kind: 'check', cell, source });
  }

  control(cell: string, key: string, value: number): void {
    this.host?.send({ kind: 'control', cell, key, value });
  }

  /** The reader's own pictures, for this kernel and those after it. */
  setOwn(pictures: KernelPicture[]): void {
    this.own = pictures;
    this.host?.send({ kind: 'pictures', pictures });
  }

  /** Ends the kernel at once: text stays, variables go. */
  stop(why: 'stopped' | 'too-long' = 'stopped'): void {
    const cell = this.running;
    this.end();
    if (cell) this.events.onStopped(cell, why);
    this.fresh = true;
    void this.prepare();
  }

  /** A new kernel without variables; cells that wait are forgotten. */
  restart(): void {
    if (this.state === 'idle') return;
    this.stop();
  }

  dispose(): void {
    this.end();
  }

  private add(job: Job): void {
    this.jobs.push(job);
    this.showWaiting();
    if (this.state === 'ready') this.next();
    else void this.prepare();
  }

  private next(): void {
    if (this.running !== null || this.state !== 'ready') return;
    const job = this.jobs.shift();
    this.showWaiting();
    if (!job) return;
    this.running = job.cell;
    this.fresh = false;
    this.timers = [setTimeout(() => (this.long = true), LONG), setTimeout(() => this.stop('too-long'), TOO_LONG)];
    this.host?.send(job);
  }

  private hear(message: FromKernel): void {
    switch (message.kind) {
      case 'ready':
        this.state = 'ready';
        return this.next();
      case 'failed':
        console.warn(message.message);
        this.end();
        return this.fail(words.kernelFailed);
      case 'output':
        return this.events.onOutput(message.cell, message.output);
      case 'done': {
        // A check or run of a cell that is not the one that runs would be a forged message.
        if (message.cell !== this.running) return;
        this.rest();
        const { error } = message;
        this.events.onDone(message.cell, error ? { kind: 'error', error } : null);
        if (error) this.forget();
        return this.next();
      }
    }
  }

  private fail(problem: string): void {
    this.state = 'failed';
    this.problem = problem;
    this.forget();
  }

  private end(): void {
    this.host?.end();
    this.host = null;
    this.rest();
    this.forget();
    this.state = 'idle';
  }

  private rest(): void {
    this.timers.forEach(clearTimeout);
    this.timers = [];
    this.running = null;
    this.long = false;
  }

  /** After an error, the cells that waited for this one do not run. */
  private forget(): void {
    this.jobs = [];
    this.showWaiting();
  }

  private showWaiting(): void {
    this.waiting = this.jobs.map(({ cell }) => cell);
  }
}
