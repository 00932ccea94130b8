import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShrinkReply, ShrinkRequest } from './shrink-protocol';
import { createShrinker, type ShrinkResult } from './shrinker';

const shrunk = (mark: number) => ({ bytes: Uint8Array.of(mark), width: mark, height: mark });
const file = (size: number) => new Blob([new Uint8Array(size)]);

/** A worker that answers as told: `react` gives the reply, nothing to hang, or throws the worker's own error. */
class FakeWorker {
  onmessage: ((event: { data: ShrinkReply }) => void) | null = null;
  onerror: (() => void) | null = null;
  terminated = false;

  constructor(private readonly react: (request: ShrinkRequest) => ShrinkReply | 'crash' | 'hang') {}

  postMessage(request: ShrinkRequest): void {
    const reply = this.react(request);
    queueMicrotask(() => {
      if (this.terminated || reply === 'hang') return;
      if (reply === 'crash') this.onerror?.();
      else this.onmessage?.({ data: reply });
    });
  }

  terminate(): void {
    this.terminated = true;
  }
}

const alone = vi.fn((): Promise<ShrinkResult> => Promise.resolve({ shrunk: shrunk(99) }));

function setUp(react: (request: ShrinkRequest) => ShrinkReply | 'crash' | 'hang', can = true) {
  const workers: FakeWorker[] = [];
  const start = () => {
    workers.push(new FakeWorker(react));
    return workers.at(-1) as unknown as Worker;
  };
  return { shrinker: createShrinker(start, () => can, alone), workers };
}

beforeEach(() => {
  vi.useFakeTimers();
  alone.mockClear();
});
afterEach(() => vi.useRealTimers());

describe('createShrinker', () => {
  it('gives each caller the answer to its own picture, from one worker', async () => {
    const { shrinker, workers } = setUp(({ id, file: { size } }) =>
      size === 2 ? { id, failed: 'broken' } : { id, shrunk: shrunk(size) },
    );
    const results = await Promise.all([1, 2, 3].map((size) => shrinker.shrink(file(size), 50)));
    expect(results).toEqual([
      { id: 1, shrunk: shrunk(1) },
      { id: 2, failed: 'broken' },
      { id: 3, shrunk: shrunk(3) },
    ]);
    expect(workers).toHaveLength(1);
    expect(alone).not.toHaveBeenCalled();
    shrinker.close();
    expect(workers[0]!.terminated).toBe(true);
  });

  it('does it on the page where workers cannot draw', async () => {
    const { shrinker, workers } = setUp(() => 'hang', false);
    expect(await shrinker.shrink(file(1), 50)).toEqual({ shrunk: shrunk(99) });
    expect(workers).toEqual([]);
  });

  it('goes on, on the page, for all that waited when the worker dies', async () => {
    const { shrinker, workers } = setUp(({ file: { size } }) => (size === 2 ? 'crash' : 'hang'));
    expect(await Promise.all([shrinker.shrink(file(1), 50), shrinker.shrink(file(2), 50)])).toEqual([
      { shrunk: shrunk(99) },
      { shrunk: shrunk(99) },
    ]);
    await shrinker.shrink(file(3), 50);
    expect(workers).toHaveLength(1);
  });

  it('goes on, on the page, when no worker can be started', async () => {
    const shrinker = createShrinker(
      () => {
        throw new DOMException('', 'SecurityError');
      },
      () => true,
      alone,
    );
    expect(await shrinker.shrink(file(1), 50)).toEqual({ shrunk: shrunk(99) });
  });

  it('gives up on a picture that takes too long, and goes on with the next in a new worker', async () => {
    const { shrinker, workers } = setUp(({ id, file: { size } }) =>
      size === 1 ? 'hang' : { id, shrunk: shrunk(size) },
    );
    const slow = shrinker.shrink(file(1), 50);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await slow).toMatchObject({ failed: 'broken' });
    expect(await shrinker.shrink(file(2), 50)).toMatchObject({ shrunk: shrunk(2) });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });
});
