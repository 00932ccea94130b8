import { z } from './zod';
import type { Notebook, NotebookCell } from './types';

/** What is kept of a reader's work: their text, not the outputs, which a run gives again. */
const cellSchema = z.object({
  id: z.string(),
  type: z.enum(['markdown', 'code']),
  source: z.string(),
  metadata: z.record(z.string(), z.unknown()),
});
const savedSchema = z.object({
  version: z.literal(1),
  /** Fingerprint of the original that the reader started from. */
  original: z.string(),
  cells: z.array(cellSchema),
});

export type SavedNotebook = z.infer<typeof savedSchema>;

/** A short mark that changes when the text of any cell does (FNV-1a over ids, kinds and sources). */
export function fingerprint(cells: readonly Pick<NotebookCell, 'id' | 'type' | 'source'>[]): string {
  const text = cells.map(({ id, type, source }) => `${id}\u0000${type}\u0000${source}`).join('\u0001');
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${(hash >>> 0).toString(16)}-${text.length}`;
}

/** What to keep; null when the reader changed nothing. */
export function toSave(original: Notebook, cells: readonly NotebookCell[], startedFrom: string): SavedNotebook | null {
  if (fingerprint(original.cells) === fingerprint(cells)) return null;
  const kept = cells.map(({ id, type, source, metadata }) => ({ id, type, source, metadata }));
  return { version: 1, original: startedFrom, cells: kept };
}

/** What a reader sees when they come back. */
export interface Restored {
  cells: NotebookCell[];
  /** Fingerprint of the original that these cells started from. */
  startedFrom: string;
  /** The original changed since: the page offers the new one and keeps both. */
  newer: boolean;
}

/** Original and kept work together; kept work that cannot be read gives the original. */
export function restore(original: Notebook, saved: unknown): Restored {
  const now = fingerprint(original.cells);
  const parsed = savedSchema.safeParse(saved);
  if (!parsed.success) return { cells: original.cells, startedFrom: now, newer: false };
  const cells = parsed.data.cells.map((cell) => ({ ...cell, outputs: [], executionCount: null }));
  return { cells, startedFrom: parsed.data.original, newer: parsed.data.original !== now };
}
