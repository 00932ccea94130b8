import { cancelled, EngineError } from '../errors';
import type { CallName, Calls, FromWorker, ToWorker } from '../protocol';
import { fromWire } from '../wire-error';

/** The part of `Worker` that the link uses, so that tests can put something else in its place. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export interface CallOptions<Name extends CallName> {
  onProgress?: (value: Calls[Name]['progress']) => void;
  /** Ends the call with an AbortError. */
  signal?: AbortSignal;
  /** Ends a training early, with what it has so far. */
  stop?: AbortSignal;
}

interface Pending {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
  onProgress: (value: never) => void;
}

/** Milliseconds between two looks at a busy worker, and of silence after which it counts as dead. */
const HEARTBEAT = 5_000;
const SILENCE = 30_000;

/** Calls to a worker as promises. Starts it at the first call; after a crash the next call starts a fresh one. */
export class WorkerLink {
  private worker: WorkerPort | null = null;
  private started = false;
  private lastSign = 0;
  private timer: ReturnType<typeof setInterval> | null = null;
  private nextId = 1;
  private readonly pending = new Map<number, Pending>();

  constructor(
    private readonly open: () => WorkerPort,
    private readonly onCrash: (error: EngineError) => void,
  ) {}

  /** Asks the worker; errors come back as `EngineError` or `HeadTrainingError`. */
  call<Name extends CallName>(
    name: Name,
    request: Calls[Name]['request'],
    options: CallOptions<Name> = {},
  ): Promise<Calls[Name]['result']> {
    const { signal, stop, onProgress } = options;
    if (signal?.aborted) return Promise.reject(cancelled());
    let worker: WorkerPort;
    try {
      worker = this.worker ??= this.start();
    } catch (error) {
      return Promise.reject(new EngineError('worker-unavailable', `This browser starts no worker: ${String(error)}.`));
    }
    const id = this.nextId++;
    const end = (kind: 'stop' | 'cancel') => () => worker.postMessage({ kind, id });
    const onStop = end('stop');
    const answer = new Promise<Calls[Name]['result']>((resolve, reject) => {
      this.pending.set(id, { resolve, reject, onProgress: onProgress ?? (() => undefined) });
      worker.postMessage({ kind: 'call', id, name, request } as ToWorker);
      if (stop?.aborted) onStop();
      stop?.addEventListener('abort', onStop, { once: true });
    });
    const onAbort = () => {
      end('cancel')();
      this.take(id)?.reject(cancelled());
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    this.watch();
    return answer.finally(() => {
      stop?.removeEventListener('abort', onStop);
      signal?.removeEventListener('abort', onAbort);
    });
  }

  /** Ends the worker and every call on it. */
  close(reason: EngineError): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    this.worker?.terminate();
    this.worker = null;
    this.started = false;
    const waiting = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of waiting) reject(reason);
  }

  private start(): WorkerPort {
    const worker = this.open();
    this.lastSign = Date.now();
    worker.onmessage = ({ data }) => this.receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.crash(event.message || 'no message');
    };
    worker.onmessageerror = () => this.crash('a message could not be read');
    return worker;
  }

  private receive(message: FromWorker): void {
    this.lastSign = Date.now();
    if (message.kind === 'started') this.started = true;
    else if (message.kind === 'progress') this.pending.get(message.id)?.onProgress(message.value as never);
    else if (message.kind === 'done') this.take(message.id)?.resolve(message.value as never);
    else this.take(message.id)?.reject(fromWire(message.error));
  }

  private take(id: number): Pending | undefined {
    const pending = this.pending.get(id);
    this.pending.delete(id);
    return pending;
  }

  private crash(what: string): void {
    const error = this.started
      ? new EngineError('worker-crashed', `The engine's worker stopped: ${what}. The next call starts a new one.`)
      : new EngineError(
          'worker-unavailable',
          `The engine's worker could not start: ${what}. Is its code on the server?`,
        );
    this.close(error);
    this.onCrash(error);
  }

  /** A worker that the browser killed says nothing: while calls wait, ask now and then for a sign of life. */
  private watch(): void {
    if (this.timer) return;
    this.lastSign = Date.now();
    let lastLook = Date.now();
    this.timer = setInterval(() => {
      const slept = Date.now() - lastLook > 3 * HEARTBEAT;
      lastLook = Date.now();
      // A laptop that was shut is no reason to call the worker dead.
      if (slept) this.lastSign = Date.now();
      if (this.pending.size === 0) {
        clearInterval(this.timer!);
        this.timer = null;
      } else if (Date.now() - this.lastSign > SILENCE) this.crash('no sign of life');
      else this.worker?.postMessage({ kind: 'call', id: 0, name: 'ping', request: null });
    }, HEARTBEAT);
  }
}
