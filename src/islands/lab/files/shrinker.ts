import { builtUrl } from '@engine/built-url';
import { trustedScriptUrl } from '../../../site/trusted';
import workerUrl from './shrink.worker.ts?worker&url';
import { shrink, type Shrunk } from './shrink';
import type { ShrinkReply, ShrinkRequest } from './shrink-protocol';

/** A picture made small, or why not. */
export type ShrinkResult = { shrunk: Shrunk } | { failed: 'too-many-pixels' | 'broken' };

/** Makes pictures small. */
export interface Shrinker {
  shrink(file: Blob, most: number): Promise<ShrinkResult>;
  close(): void;
}

/** Milliseconds for one picture; a decoder that hangs must not stop the others. */
const PATIENCE = 30_000;

async function onPage(file: Blob, most: number): Promise<ShrinkResult> {
  try {
    return { shrunk: await shrink(file, most) };
  } catch (error) {
    return { failed: error instanceof RangeError ? 'too-many-pixels' : 'broken' };
  }
}

/** Whether a worker can draw; if not, the page itself must (Safari before 16.4). */
const workersDraw = () => typeof Worker !== 'undefined' && typeof OffscreenCanvas !== 'undefined';

const startWorker = () => new Worker(trustedScriptUrl(builtUrl(workerUrl, import.meta.url)), { type: 'module' });

/**
 * Makes pictures small in a worker, so that the page stays smooth; on the page where workers cannot draw or one cannot
 * be started.
 */
export function createShrinker(start: () => Worker = startWorker, can = workersDraw, alone = onPage): Shrinker {
  const waiting = new Map<number, (reply: ShrinkReply | 'no-worker') => void>();
  let worker: Worker | null = null;
  let usable = can();
  let count = 0;

  /** Ends the worker; who waits is told so, and a next picture starts another unless workers do not work here. */
  function stop(): void {
    worker?.terminate();
    worker = null;
    for (const resolve of [...waiting.values()]) resolve('no-worker');
  }

  function started(): Worker {
    if (worker) return worker;
    worker = start();
    worker.onmessage = ({ data }: MessageEvent<ShrinkReply>) => waiting.get(data.id)?.(data);
    worker.onerror = () => {
      usable = false;
      stop();
    };
    return worker;
  }

  async function inWorker(file: Blob, most: number): Promise<ShrinkReply | 'no-worker'> {
    const request: ShrinkRequest = { id: ++count, file, most };
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<ShrinkReply | 'no-worker'>((resolve) => {
        waiting.set(request.id, resolve);
        timer = setTimeout(() => {
          resolve({ id: request.id, failed: 'broken' });
          waiting.delete(request.id);
          stop();
        }, PATIENCE);
        started().postMessage(request);
      });
    } catch {
      usable = false;
      return 'no-worker';
    } finally {
      clearTimeout(timer);
      waiting.delete(request.id);
    }
  }

  return {
    async shrink(file, most) {
      const reply = usable ? await inWorker(file, most) : 'no-worker';
      return reply === 'no-worker' ? alone(file, most) : reply;
    },
    close: stop,
  };
}
