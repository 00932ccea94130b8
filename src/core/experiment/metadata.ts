import { z } from 'zod';

const text = z.string().trim().min(1, 'verwacht een tekst');

/** Front matter of an experiment (content/experiments), checked at build time. */
export const experimentMetadata = z.strictObject({
  title: text,
  question: text.endsWith('?', 'verwacht een vraag, met een vraagteken op het einde').describe('what is found out'),
  goal: text.describe('what the reader can tell afterwards, as a sentence'),
  minutes: z.number().int().positive('verwacht een aantal minuten'),
  order: z.number().int().positive('verwacht de plaats in de lijst, vanaf 1'),
});

export type ExperimentMetadata = z.infer<typeof experimentMetadata>;
