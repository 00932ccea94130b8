import { accuracy, type Judged, type Share } from '../metrics';

/** How a model does on the pictures that share a property. */
export interface Subgroup extends Share {
  /** Value of the property; null for pictures of which it is not known. */
  value: string | null;
  /** Index of the category. */
  label: number;
  ids: string[];
}

/**
 * Splits judged pictures by category and a property, each with its own accuracy: an average hides for whom a model is
 * wrong. In order of category, and of value within it (unknown last).
 */
export function subgroups<T extends Judged>(items: readonly T[], valueOf: (item: T) => string | null): Subgroup[] {
  const groups = new Map<string, { value: string | null; label: number; items: T[] }>();
  for (const item of items) {
    const value = valueOf(item);
    const key = JSON.stringify([item.label, value]);
    const group = groups.get(key) ?? { value, label: item.label, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  const order = (value: string | null) => (value === null ? '\uffff' : value);
  return [...groups.values()]
    .sort((a, b) => a.label - b.label || (order(a.value) < order(b.value) ? -1 : 1))
    .map(({ value, label, items: members }) => ({
      value,
      label,
      ...accuracy(members),
      ids: members.map(({ id }) => id),
    }));
}
