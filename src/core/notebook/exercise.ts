import { z } from './zod';
import type { Exercise, NotebookCell } from './types';

const schema = z.object({
  exercise: z.strictObject({ hints: z.array(z.string().max(2_000)).max(8), check: z.string().max(8_000) }),
});

/** The exercise of a cell; null when it has none, or one that is not as it should be. */
export function exerciseOf({ metadata, type }: Pick<NotebookCell, 'metadata' | 'type'>): Exercise | null {
  const parsed = type === 'code' ? schema.safeParse(metadata['dwengo']) : null;
  return parsed?.success ? parsed.data.exercise : null;
}
