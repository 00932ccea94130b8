import { z } from './zod';
import { MAX_CELLS, MAX_SOURCE } from './limits';

/** nbformat writes text as one string or as lines that keep their line breaks. */
const multiline = z.union([z.string().max(MAX_SOURCE), z.array(z.string()).max(MAX_SOURCE)]);
const metadata = z.record(z.string(), z.unknown());
const cell = z.looseObject({
  id: z
    .string()
    .regex(/^[a-zA-Z0-9-_]{1,64}$/)
    .optional(),
  cell_type: z.string(),
  metadata: metadata.default({}),
  source: multiline,
  outputs: z.array(z.looseObject({ output_type: z.string() })).optional(),
  execution_count: z.int().min(0).nullish(),
});

/** What is read of a file: strict in what is used, loose around it, so that other tools' additions do no harm. */
export const fileSchema = z.looseObject({
  nbformat: z.int(),
  nbformat_minor: z.int(),
  metadata: z.looseObject({
    kernelspec: z.looseObject({ name: z.string() }).optional(),
    language_info: z.looseObject({ name: z.string() }).optional(),
    title: z.string().max(300).optional(),
  }),
  cells: z.array(cell).max(MAX_CELLS),
});

export type NotebookFile = z.infer<typeof fileSchema>;
export type NotebookFileCell = z.infer<typeof cell>;

/** Text of a multiline field. */
export const joined = (text: string | string[]): string => (Array.isArray(text) ? text.join('') : text);

/** Lines of a text, each with its line break, as nbformat prefers them. */
export const lines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
