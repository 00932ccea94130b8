import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Debounce } from './debounce';
import { memoryBackend } from './memory-backend';
import { newId } from './new-id';
import { openBackend, type OpenOptions } from './open-backend';
import { inForeignFrame, reasonOf, type StorageReason } from './status';
import { watchTabs } from './tab-lock';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const available = () => true;

describe('openBackend', () => {
  it('takes the browser’s storage when it opens', async () => {
    const backend = { ...memoryBackend(), kind: 'indexeddb' as const };
    expect(await openBackend({ available, open: () => Promise.resolve(backend) })).toEqual({ backend, reason: null });
  });

  it.each<[StorageReason, OpenOptions]>([
    ['unavailable', { available: () => false }],
    ['blocked', { available, open: () => Promise.reject(new DOMException('', 'SecurityError')) }],
    [
      'blocked',
      {
        available: () => {
          throw new DOMException('', 'SecurityError');
        },
      },
    ],
    ['failed', { available, open: () => Promise.reject(new DOMException('', 'VersionError')) }],
    ['no-room', { available, open: () => Promise.reject(new DOMException('', 'QuotaExceededError')) }],
  ])('falls back on memory: %s', async (reason, options) => {
    const opened = await openBackend(options);
    expect(opened).toMatchObject({ reason, backend: { kind: 'memory' } });
  });

  it('says unavailable where there is no IndexedDB, as here', async () => {
    expect((await openBackend()).reason).toBe('unavailable');
  });

  it('does not wait for a browser that never answers, and closes it when it does after all', async () => {
    const late = memoryBackend();
    const close = vi.spyOn(late, 'close');
    const opening = openBackend({
      available,
      timeout: 100,
      open: () => new Promise((resolve) => setTimeout(() => resolve(late), 5000)),
    });
    await vi.advanceTimersByTimeAsync(100);
    expect(await opening).toMatchObject({ reason: 'no-answer', backend: { kind: 'memory' } });
    expect(close).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5000);
    expect(close).toHaveBeenCalledOnce();
  });
});

it('tells a full disk from a forbidden one', () => {
  expect(reasonOf(new DOMException('', 'QuotaExceededError'))).toBe('no-room');
  expect(reasonOf(new DOMException('', 'SecurityError'))).toBe('blocked');
  // Chromium, in a frame of another site.
  const denied = new DOMException('The user denied permission to access the database.', 'UnknownError');
  expect(reasonOf(denied)).toBe('blocked');
  expect(reasonOf(new DOMException('disk error', 'UnknownError'))).toBe('failed');
  expect(reasonOf('iets')).toBe('failed');
});

it('sees a frame of another site, and only that', () => {
  const page = (self: string, top: string | null) => {
    const own = { location: { origin: self } };
    const forbidden = Object.defineProperty({}, 'location', {
      get() {
        throw new DOMException('', 'SecurityError');
      },
    });
    return {
      self: own,
      top: top === null ? forbidden : top === 'self' ? own : { location: { origin: top } },
    } as unknown as Window;
  };
  expect(inForeignFrame(page('https://a', 'self'))).toBe(false);
  expect(inForeignFrame(page('https://a', 'https://a'))).toBe(false);
  expect(inForeignFrame(page('https://a', 'https://b'))).toBe(true);
  expect(inForeignFrame(page('https://a', null))).toBe(true);
});

describe('watchTabs', () => {
  const locks = (...held: string[]) =>
    ({
      request: () => new Promise(() => {}),
      query: () => Promise.resolve({ held: held.map((name) => ({ name })) }),
    }) as unknown as LockManager;

  it('counts the tabs with the Lab', async () => {
    expect(await watchTabs(locks('dwengo-labo', 'iets anders'))()).toBe(true);
    expect(await watchTabs(locks('dwengo-labo', 'dwengo-labo'))()).toBe(false);
  });

  it('says no when nobody knows', async () => {
    const forbidden = {
      request: () => Promise.reject(new Error()),
      query: () => Promise.reject(new Error()),
    } as unknown as LockManager;
    expect(await watchTabs(forbidden)()).toBe(false);
  });
});

it('gives ids that differ', () => {
  const ids = new Set(Array.from({ length: 100 }, newId));
  expect(ids.size).toBe(100);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{24}$/);
});

it('debounces, and can be called off', async () => {
  const work = vi.fn();
  const debounce = new Debounce(work, 100, 250);
  debounce.call();
  await vi.advanceTimersByTimeAsync(99);
  expect(work).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(work).toHaveBeenCalledOnce();
  debounce.call();
  debounce.cancel();
  await vi.advanceTimersByTimeAsync(1000);
  expect(work).toHaveBeenCalledOnce();
});
