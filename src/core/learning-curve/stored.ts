import { z } from 'zod';
import { spreadOf } from '../metrics';
import { parseContent } from '../samples/parse';

const count = z.number().int().positive();
const rights = z.array(z.array(z.number().int().nonnegative()).nonempty()).nonempty();

/** One curve: the same draws for both ways, always tested on the same pictures. */
const curve = z
  .strictObject({
    date: z.iso.date().describe('day on which it was measured'),
    backbone: z.string().min(1).describe('id of the existing model'),
    objects: count.nullable().describe('different things per category to learn from; null where nobody wrote it down'),
    labels: z
      .strictObject({
        backbone: z.string().min(1).describe('id of the model under the layer that labelled'),
        asked: count.describe('pictures that it was asked to label'),
        sure: z.number().min(0.5).max(1).describe('least confidence at which its label was taken'),
        right: count.describe('test pictures that it had right'),
      })
      .nullable()
      .default(null)
      .describe('how most training pictures got their label, where no person gave it'),
    counts: z.array(count).nonempty().describe('training pictures per category'),
    draws: count,
    tests: count.describe('pictures in the test'),
    right: z
      .strictObject({ existing: rights, scratch: rights })
      .describe('test pictures right, per number of training pictures, one per draw'),
  })
  .superRefine(({ counts, draws, tests, right }, context) => {
    const fault = (message: string) => context.addIssue({ code: 'custom', message });
    if (counts.some((value, i) => i > 0 && value <= counts[i - 1]!)) fault('verwacht aantallen die stijgen');
    for (const [way, rows] of Object.entries(right)) {
      if (rows.length !== counts.length) fault(`verwacht bij ${way} evenveel rijen als aantallen`);
      if (rows.some((row) => row.length !== draws)) fault(`verwacht bij ${way} ${draws} trekkingen per aantal`);
      if (rows.flat().some((value) => value > tests)) fault(`verwacht bij ${way} hoogstens ${tests} juiste testfoto’s`);
    }
  });

const stored = z.strictObject({
  version: z.literal(1),
  note: z.string().min(1),
  parameters: count.describe('trainable numbers of the network from scratch'),
  samples: curve.describe("renders of the project, tested on the lesson's test pictures"),
  photos: curve.nullable().describe('real photos, which are not part of the project; null when they were not at hand'),
});

/** A learning curve that was measured once, with more pictures than a page can take. */
export type StoredLearningCurve = z.infer<typeof stored>;
export type StoredCurve = StoredLearningCurve['samples'];

/** Reads content/data/learning-curve.json. @throws Error in Dutch, when the file is none */
export const parseStoredCurve = (data: unknown): StoredLearningCurve =>
  parseContent(stored, data, 'content/data/learning-curve.json');

/**
 * How few training pictures bring the new layer where the most brought the network from scratch, by their means.
 *
 * @returns pictures per category; null where the new layer never gets there
 */
export function countThatEquals({ counts, right }: StoredCurve): number | null {
  const goal = spreadOf(right.scratch.at(-1)!).mean;
  const at = right.existing.findIndex((row) => spreadOf(row).mean >= goal);
  return counts[at] ?? null;
}

/** Shares of the test that were right (0 to 1), of each way, per number of training pictures, one per draw. */
export const sharesOf = ({ right, tests }: StoredCurve): Record<'existing' | 'scratch', number[][]> => {
  const share = (rows: number[][]) => rows.map((row) => row.map((value) => value / tests));
  return { existing: share(right.existing), scratch: share(right.scratch) };
};
