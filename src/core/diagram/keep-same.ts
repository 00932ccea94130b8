type Fields = Record<string, unknown>;

/**
 * Takes over from `previous` the fields, and the elements of its lists, that `next` says again. What watches one of them
 * then sees at a glance that it did not change, and a frame of an animation touches only what moves.
 *
 * @returns `previous` itself when all is equal; neither argument is changed
 */
export function keepSame<T extends object>(previous: T, next: T): T {
  if (previous === next) return previous;
  const before = previous as Fields;
  const kept = { ...next } as Fields;
  let same = Object.keys(previous).length === Object.keys(next).length;
  for (const key in kept) {
    kept[key] = keepPart(before[key], kept[key]);
    same &&= kept[key] === before[key];
  }
  return same ? previous : (kept as T);
}

function keepPart(before: unknown, now: unknown): unknown {
  if (before === now || !Array.isArray(before) || !Array.isArray(now)) return equal(before, now) ? before : now;
  return keepList(before, now);
}

/**
 * The same for a list.
 *
 * @returns `previous` itself when all of its elements are equal to those of `next`, in this order
 */
export function keepList<T>(previous: readonly T[], next: readonly T[]): readonly T[] {
  const kept = next.map((element, i) => (equal(previous[i], element) ? previous[i]! : element));
  return kept.length === previous.length && kept.every((element, i) => element === previous[i]) ? previous : kept;
}

/** Whether two values, plain objects or arrays say the same, to any depth. */
function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  let left = 0;
  for (const key in b) {
    const value = (b as Fields)[key];
    if (!equal((a as Fields)[key], value) || (value === undefined && !(key in a))) return false;
    left++;
  }
  for (const _ in a) left--;
  return left === 0;
}
