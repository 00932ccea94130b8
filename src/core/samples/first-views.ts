/**
 * The first picture of every thing, in order: what the lesson works with. Other views of the same thing add bytes, not
 * examples.
 */
export function firstViews<T extends { object: string }>(images: readonly T[]): T[] {
  const seen = new Set<string>();
  return images.filter(({ object }) => !seen.has(object) && seen.add(object));
}
