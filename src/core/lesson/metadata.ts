import { z } from 'zod';

/** Vocabulary that Dwengo's platform accepts for `skos_concepts` (its import refuses anything else). */
const skosConcept = z
  .string()
  .regex(
    /^https?:\/\/ilearn\.ilabt\.imec\.be\/\S*$/,
    'verwacht een adres dat begint met http://ilearn.ilabt.imec.be/ (de woordenlijst van Dwengo)',
  );

/**
 * Front matter of a lesson: the metadata of a Dwengo learning object (field names as their platform spells them),
 * checked at build time so that a typing error stops the build and not a class.
 */
export const lessonMetadata = z.strictObject({
  hruid: z.string().regex(/^[a-z0-9-]+$/, 'verwacht kleine letters, cijfers en koppeltekens'),
  version: z.number().int().positive(),
  language: z.string().regex(/^[a-z]{2}$/, 'verwacht twee letters, zoals nl (niet nl-BE)'),
  title: z.string().min(1),
  description: z.string().min(1),
  keywords: z.array(z.string()).min(1),
  content_type: z.enum(['text/markdown', 'extern']),
  estimated_time: z.number().positive().describe('minutes'),
  skos_concepts: z.array(skosConcept).min(1),
  educational_goals: z.array(z.strictObject({ source: z.string(), id: z.string() })).optional(),
  copyright: z.string().min(1),
  licence: z.string().min(1),
  available: z.boolean(),
  teacher_exclusive: z.boolean(),
  target_ages: z.array(z.number().int().min(0).max(150)).min(1),
  difficulty: z.number().int().min(0).max(10),
});

export type LessonMetadata = z.infer<typeof lessonMetadata>;

/**
 * Checks the metadata of one lesson.
 *
 * @param data what the front matter held
 * @param file name for the message
 * @throws Error with one line per fault: the field, what was expected and what to do
 */
export function parseLessonMetadata(data: unknown, file: string): LessonMetadata {
  const result = lessonMetadata.safeParse(data);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  - ${issue.path.join('.') || '(alles)'}: ${issue.message}`);
  throw new Error(`De kop van ${file} klopt niet. Verbeter deze velden en bouw opnieuw:\n${faults.join('\n')}`);
}
