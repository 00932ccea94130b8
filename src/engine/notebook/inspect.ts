import { MAX_CELL_TEXT } from '@core/notebook/limits';

const MAX_ITEMS = 50;

/** A value as text, as a console shows it: nothing in it is called, and it never gets long. */
export function inspect(value: unknown, depth = 0): string {
  if (typeof value === 'string') return depth === 0 ? value : JSON.stringify(value.slice(0, MAX_CELL_TEXT));
  if (typeof value === 'function') return `[functie ${value.name || 'zonder naam'}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Promise) return 'Promise';
  if (value instanceof Map) return `Map ${inspect(Object.fromEntries([...value].slice(0, MAX_ITEMS)), depth)}`;
  if (value instanceof Set) return `Set ${inspect([...value].slice(0, MAX_ITEMS), depth)}`;
  if (depth > 3) return Array.isArray(value) ? '[…]' : '{…}';
  const cut = (parts: string[], length: number) => (length > MAX_ITEMS ? [...parts, `… (${length})`] : parts);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const items = Array.from((value as unknown as ArrayLike<unknown>) ?? []);
    const parts = items.slice(0, MAX_ITEMS).map((item) => inspect(item, depth + 1));
    return `[${cut(parts, items.length).join(', ')}]`;
  }
  const entries = Object.entries(Object.getOwnPropertyDescriptors(value)).filter(([, { enumerable }]) => enumerable);
  const parts = entries
    .slice(0, MAX_ITEMS)
    .map(([key, field]) => `${key}: ${'value' in field ? inspect(field.value, depth + 1) : '…'}`);
  return `{ ${cut(parts, entries.length).join(', ')} }`;
}
