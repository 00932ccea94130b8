/** Seeded source of random numbers: the same seed gives the same numbers on every machine. */
export interface Rng {
  /** Next number in [0, 1). */
  next(): number;
  /** Whole number in [0, n); n from 1 up. */
  int(n: number): number;
  /** Shuffles in place (Fisher-Yates) and returns the same array. */
  shuffle<T>(items: T[]): T[];
}

/**
 * mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough to shuffle pictures, not for secrets.
 *
 * @param seed whole number; only its lowest 32 bits count
 */
export function createRng(seed: number): Rng {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (n: number) => Math.floor(next() * n);
  const shuffle = <T>(items: T[]): T[] => {
    for (let i = items.length - 1; i > 0; i--) {
      const j = int(i + 1);
      [items[i], items[j]] = [items[j]!, items[i]!];
    }
    return items;
  };
  return { next, int, shuffle };
}
