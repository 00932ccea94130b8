import { type ZodType, z } from 'zod';
import { nl } from 'zod/locales';

/** Longest piece of a wrong value that a message quotes, in characters. */
const QUOTED = 60;

/** The value at `path` in `data`; undefined when there is none. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}

/** `images[3].alt`, with the id of the entry behind it where it has one: `images[3].alt ("pet_010")`. */
function place(data: unknown, path: readonly PropertyKey[]): string {
  const name = path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`))
    .join('');
  const id = valueAt(data, [...path.slice(0, 2), 'id']);
  return `${name || '(het hele bestand)'}${typeof id === 'string' ? ` ("${id}")` : ''}`;
}

function found(data: unknown, issue: z.core.$ZodIssue): string {
  // An unknown field is named by the message itself; the value found would be the whole entry around it.
  if (issue.code === 'unrecognized_keys') return '';
  const text = JSON.stringify(valueAt(data, issue.path)) ?? 'niets';
  return `; gevonden: ${text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}`;
}

/**
 * Checks what a content file held against its schema.
 *
 * @param schema what the file must be
 * @param data what it held, already parsed as JSON
 * @param file its name, for the message
 * @throws Error in Dutch, for who edits content, with one line per fault: where, what was expected, what was found
 */
export function parseContent<T>(schema: ZodType<T>, data: unknown, file: string): T {
  const result = schema.safeParse(data, { error: nl().localeError });
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    (issue) => `  - ${place(data, issue.path)}: ${issue.message}${found(data, issue)}`,
  );
  throw new Error(`${file} klopt niet. Verbeter dit en bouw opnieuw:\n${faults.join('\n')}`);
}
