import { onMount } from 'svelte';

/** Every key of this site's experiments begins with this. */
const PREFIX = 'onderzoek';

/** Gives what was stored in the shape that is expected, or null when it is something else (an older version). */
export type Check<T> = (stored: unknown) => T | null;

/** One thing that is kept on this device; where the browser allows no storage it lasts as long as the page. */
export class Kept<T> {
  #value = $state.raw<T | null>(null);
  #opened = $state(false);
  #lasting = $state(true);

  constructor(
    private readonly key: string,
    private readonly check: Check<T>,
  ) {}

  /** What is kept; null when nothing is, or before `open`. */
  get value(): T | null {
    return this.#value;
  }

  /** Whether the storage has been read. */
  get opened(): boolean {
    return this.#opened;
  }

  /** Whether it is kept when the page closes; false once the browser has refused to. */
  get lasting(): boolean {
    return this.#lasting;
  }

  /** Reads the storage, the first time. */
  open(): void {
    if (this.#opened) return;
    this.#opened = true;
    try {
      this.#read();
    } catch {
      // Off, as in a frame of a site whose storage is blocked.
      this.#lasting = false;
    }
  }

  #read(): void {
    const stored = localStorage.getItem(this.key);
    if (stored === null) return;
    try {
      this.#value = this.check(JSON.parse(stored));
    } catch {
      // No JSON: as if nothing was kept.
    }
  }

  /** Keeps a new value; null forgets it. */
  set(value: T | null): void {
    this.#opened = true;
    this.#value = value;
    try {
      if (value === null) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, JSON.stringify(value));
      this.#lasting = true;
    } catch {
      // Off or full: the page still has it.
      this.#lasting = false;
    }
  }
}

// Which boxes there are is nothing to react to; what is in them is.
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const boxes = new Map<string, Kept<unknown>>();

/**
 * What an experiment keeps under this name; every island of the page gets the same. To be called while a component is
 * made: it is read when that is on the page.
 *
 * @param name path under the experiment, such as `['met-en-zonder', 'resultaat']`
 */
export function keep<T>(name: readonly string[], check: Check<T>): Kept<T> {
  const key = [PREFIX, ...name].join(':');
  const box = (boxes.get(key) as Kept<T> | undefined) ?? new Kept(key, check);
  boxes.set(key, box as Kept<unknown>);
  onMount(() => box.open());
  return box;
}

const textOrNumber: Check<string | number> = (stored) =>
  typeof stored === 'string' || typeof stored === 'number' ? stored : null;

/** The reader's prediction: the text of the option chosen, or a share from 0 to 1. */
export const keepPrediction = (experiment: string, id: string) => keep([experiment, 'voorspelling', id], textOrNumber);

/** The reader's answer to a question. */
export const keepAnswer = (experiment: string, id: string) =>
  keep([experiment, 'antwoord', id], (stored) => (typeof stored === 'string' ? stored : null));

/** The result of an experiment. */
export const keepResult = <T>(experiment: string, check: Check<T>) => keep([experiment, 'resultaat'], check);
