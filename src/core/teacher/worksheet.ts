import { z } from 'zod';

const heading = z.strictObject({ part: z.string().min(1) });
const question = z.strictObject({
  id: z.string().regex(/^[a-z]+$/, 'verwacht kleine letters'),
  question: z.string().min(1),
  /** Lines to write on. */
  lines: z.number().int().min(1).max(12).optional(),
  head: z.array(z.string()).min(2).optional(),
  /** First cells of each row; what is left of the row is empty, to fill in. */
  rows: z.array(z.array(z.string())).min(1).optional(),
});

const worksheet = z.array(z.union([heading, question]));

export type Question = z.infer<typeof question>;
export type WorksheetItem = z.infer<typeof heading> | Question;

/** One answer: a text under the question, or one text for each row of its table. */
export type Answers = Record<string, string | string[]>;

export const isQuestion = (item: WorksheetItem): item is Question => 'id' in item;

/**
 * Reads a worksheet: headings and questions, in their order.
 *
 * @throws Error naming the question that cannot be answered on paper: it has neither lines nor a table
 */
export function parseWorksheet(data: unknown): WorksheetItem[] {
  const items = worksheet.parse(data);
  for (const item of items) {
    if (!isQuestion(item) || item.lines || (item.head && item.rows)) continue;
    throw new Error(
      `Vraag "${item.id}" van het werkblad heeft geen plaats voor een antwoord: geef lines, of head en rows.`,
    );
  }
  return items;
}

/**
 * Checks that every question is answered and every answer has its question.
 *
 * @throws Error that names what is missing or too much
 */
export function checkAnswers(items: readonly WorksheetItem[], answers: Answers): void {
  const questions = items.filter(isQuestion);
  const ids = new Set(questions.map(({ id }) => id));
  const missing = [...ids].filter((id) => !(id in answers));
  const unknown = Object.keys(answers).filter((id) => !ids.has(id));
  if (missing.length || unknown.length) {
    const lists = `ontbreekt: ${missing.join(', ') || 'niets'}; te veel: ${unknown.join(', ') || 'niets'}`;
    throw new Error(`De antwoorden passen niet bij het werkblad (${lists}).`);
  }
  for (const { id, rows } of questions) {
    const answer = answers[id];
    if (Array.isArray(answer) && answer.length !== rows?.length) {
      throw new Error(`Vraag "${id}" heeft ${rows?.length ?? 0} rijen, maar ${answer.length} antwoorden.`);
    }
  }
}
