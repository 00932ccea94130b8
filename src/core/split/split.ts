import { createRng } from '../math/rng';

/** What a split needs to know of a picture. */
export interface Splittable {
  /** Same object (also from another side), same id. */
  objectId: string;
  category: string;
}

/** Pictures grouped per object; an object with pictures in two categories is an error in the data. */
function objectsOf<T extends Splittable>(items: readonly T[]): Map<string, Map<string, T[]>> {
  const categories = new Map<string, Map<string, T[]>>();
  const categoryOf = new Map<string, string>();
  for (const item of items) {
    const known = categoryOf.get(item.objectId) ?? item.category;
    if (known !== item.category) {
      throw new RangeError(
        `Object "${item.objectId}" is in both "${known}" and "${item.category}"; an object has one category.`,
      );
    }
    categoryOf.set(item.objectId, known);
    const objects = categories.get(known) ?? new Map<string, T[]>();
    objects.set(item.objectId, [...(objects.get(item.objectId) ?? []), item]);
    categories.set(known, objects);
  }
  return categories;
}

/**
 * Divides pictures into train and test by object: all pictures of one object are on the same side, since a picture of
 * an object that was trained on tells nothing about new objects. Stratified: the share holds in every category.
 * The same seed gives the same split; the order of `items` is kept within each side.
 *
 * @param testShare part of each category's objects that goes to test, 0 to 1 (rounded; with 2 or more objects and a
 *   share strictly between 0 and 1, each side gets at least one)
 */
export function splitByObject<T extends Splittable>(
  items: readonly T[],
  testShare: number,
  seed: number,
): { train: T[]; test: T[] } {
  if (!(testShare >= 0 && testShare <= 1))
    throw new RangeError(`Expected a test share from 0 to 1, found ${testShare}.`);
  const inTest = new Set<string>();
  const rng = createRng(seed);
  for (const objects of objectsOf(items).values()) {
    const ids = rng.shuffle([...objects.keys()].sort());
    const wanted = Math.round(ids.length * testShare);
    const inner = testShare > 0 && testShare < 1 && ids.length > 1;
    const count = inner ? Math.min(ids.length - 1, Math.max(1, wanted)) : wanted;
    for (const id of ids.slice(0, count)) inTest.add(id);
  }
  return {
    train: items.filter((item) => !inTest.has(item.objectId)),
    test: items.filter((item) => inTest.has(item.objectId)),
  };
}

/**
 * Draws `count` objects per category (all when there are fewer) and gives one picture of each, so that every example
 * is a new object. A larger count with the same seed contains the smaller one: adding examples replaces none.
 */
export function drawPerCategory<T extends Splittable>(items: readonly T[], count: number, seed: number): T[] {
  if (!(Number.isInteger(count) && count >= 0))
    throw new RangeError(`Expected a whole number from 0 up, found ${count}.`);
  return [...objectsOf(items)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, objects], index) => {
      // One generator per category, so that adding pictures to one category does not change the draw in another.
      const rng = createRng(seed + index * 0x9e3779b1);
      const ids = rng.shuffle([...objects.keys()].sort());
      return ids.slice(0, count).map((id) => objects.get(id)![0]!);
    });
}
