import { MAX_NAME } from '../project/limits';
import { headSchema } from '../project/schema';
import { z } from './zod';
import {
  MAX_CELL_TEXT,
  MAX_COLUMNS,
  MAX_OUTPUTS,
  MAX_PICTURE_SIDE,
  MAX_PICTURES,
  MAX_POINTS,
  MAX_PROJECT_PICTURES,
  MAX_ROWS,
  MAX_SERIES,
  MAX_TEXT,
} from './limits';
import type { CellOutput } from './types';

const line = z.string().max(1_000);
const picture = z.union([
  z.strictObject({ id: line, caption: line }),
  z
    .strictObject({
      width: z.int().min(1).max(MAX_PICTURE_SIDE),
      height: z.int().min(1).max(MAX_PICTURE_SIDE),
      pixels: z.instanceof(Uint8ClampedArray),
      caption: line,
    })
    .refine(({ width, height, pixels }) => pixels.length === width * height * 4),
]);
const place = line.optional();
const chart = z.strictObject({
  type: z.enum(['lines', 'bars']),
  title: line,
  xLabel: line,
  labels: z.array(line).max(MAX_POINTS),
  series: z.array(z.strictObject({ name: line, values: z.array(z.number()).max(MAX_POINTS) })).max(MAX_SERIES),
  yDomain: z.tuple([z.number(), z.number()]).nullable(),
});
const error = z.strictObject({
  code: z.enum([
    'misspelt-name',
    'missing-bracket',
    'missing-await',
    'syntax',
    'indentation',
    'missing-colon',
    'unclosed-text',
    'not-a-function',
    'no-such-property',
    'nothing-there',
    'wrong-type',
    'out-of-range',
    'no-such-key',
    'division-by-zero',
    'unknown-import',
    'forbidden',
    'too-deep',
    'too-much-memory',
    'too-few-categories',
    'category-empty',
    'settings-invalid',
    'diverged',
    'lesson',
    'other',
  ]),
  subject: line,
  suggestion: line,
  line: z.int().nullable(),
  name: line,
  message: z.string().max(MAX_TEXT),
});

/** What fixed code agrees to show; all that comes from a cell or a file passes through this. */
export const outputSchema: z.ZodType<CellOutput> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().max(MAX_TEXT), stream: z.enum(['out', 'warn']), place }),
  z.strictObject({ kind: z.literal('value'), text: z.string().max(MAX_TEXT), place }),
  z.strictObject({
    kind: z.literal('table'),
    columns: z.array(line).max(MAX_COLUMNS),
    rows: z
      .array(z.array(z.union([z.string().max(MAX_CELL_TEXT), z.number(), z.boolean(), z.null()])).max(MAX_COLUMNS))
      .max(MAX_ROWS),
    place,
  }),
  z.strictObject({ kind: z.literal('pictures'), items: z.array(picture).max(MAX_PICTURES), place }),
  z.strictObject({ kind: z.literal('chart'), key: line, spec: chart, place }),
  z.strictObject({
    kind: z.literal('slider'),
    key: line,
    label: line,
    min: z.number(),
    max: z.number(),
    step: z.number().positive(),
    value: z.number(),
  }),
  z.strictObject({
    kind: z.enum(['camera', 'files']),
    key: line,
    category: z.string().max(MAX_NAME),
    split: z.enum(['train', 'test', 'ask']),
  }),
  z.strictObject({
    kind: z.literal('model'),
    name: z.string().max(MAX_NAME),
    head: headSchema,
    backbone: z.strictObject({ id: z.string().max(100), name: z.string().max(100) }),
  }),
  z.strictObject({
    kind: z.literal('project'),
    name: z.string().max(MAX_NAME),
    pictures: z
      .array(z.strictObject({ id: line, category: z.string().max(MAX_NAME), split: z.enum(['train', 'test', 'ask']) }))
      .min(1)
      .max(MAX_PROJECT_PICTURES),
  }),
  z.strictObject({ kind: z.literal('check'), missing: z.array(line).max(20) }),
  z.strictObject({ kind: z.literal('note'), note: z.enum(['truncated', 'promise', 'stopped', 'too-long']) }),
  z.strictObject({ kind: z.literal('error'), error }),
]) as z.ZodType<CellOutput>;

function keyOf(output: CellOutput): string | null {
  if ('place' in output && output.place !== undefined) return `place:${output.place}`;
  return 'key' in output ? `${output.kind}:${output.key}` : null;
}

/** Nothing any more in a place where something was. */
const isCleared = (output: CellOutput) => output.kind === 'text' && output.place !== undefined && output.text === '';

const textLength = (outputs: readonly CellOutput[]) =>
  outputs.reduce((sum, output) => sum + (output.kind === 'text' ? output.text.length : 0), 0);

/**
 * Outputs with one more: text joins the text before it, a chart or control takes the place of the one with its key,
 * and what is too much is left out with a single note.
 */
export function addOutput(outputs: readonly CellOutput[], next: CellOutput): CellOutput[] {
  const key = keyOf(next);
  const at = key === null ? -1 : outputs.findIndex((output) => keyOf(output) === key);
  if (at >= 0) return outputs.with(at, next);
  if (isCleared(next)) return [...outputs];
  // How a run ended is told however much it printed.
  if (next.kind === 'error' || next.kind === 'check' || next.kind === 'note') return [...outputs, next];
  const cut = outputs.some((output) => output.kind === 'note' && output.note === 'truncated');
  if (cut) return [...outputs];
  const note: CellOutput = { kind: 'note', note: 'truncated' };
  if (outputs.length >= MAX_OUTPUTS) return [...outputs, note];
  if (next.kind !== 'text' || next.place !== undefined) return [...outputs, next];
  const room = MAX_TEXT - textLength(outputs);
  const text = next.text.slice(0, room);
  const last = outputs.at(-1);
  const joined: CellOutput[] =
    last?.kind === 'text' && last.place === undefined && last.stream === next.stream
      ? [...outputs.slice(0, -1), { ...last, text: last.text + text }]
      : [...outputs, { ...next, text }];
  return text.length < next.text.length ? [...joined, note] : joined;
}
