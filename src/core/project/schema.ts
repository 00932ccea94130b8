import { z } from 'zod';
import { ID_PATTERN, MAX_ALT, MAX_CATEGORIES, MAX_FILE_NAME, MAX_NAME, MAX_PICTURES } from './limits';
import { PROJECT_VERSION, type Project } from './types';

// Without this zod tries to compile checks with eval, which the pages' policy refuses.
z.config({ jitless: true });

const id = z.string().regex(ID_PATTERN);
const name = z.string().min(1).max(MAX_NAME);
const time = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
const layer = z.enum(['object-types', 'embedding']);
const category = z.strictObject({ id, name });
const categories = z.array(category).max(MAX_CATEGORIES);
/** Base64; how many numbers it must hold is checked by `unpackHead`. */
const floats = z.string().max(400_000);

const method = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lbfgs'), maxIterations: z.number().optional(), tolerance: z.number().optional() }),
  z.strictObject({
    kind: z.literal('gradient-descent'),
    learningRate: z.number(),
    epochs: z.number(),
    batchSize: z.number(),
  }),
]);

const settings = z.strictObject({
  layer,
  perCategory: z.number().nullable(),
  seed: z.number(),
  l2: z.number(),
  method,
});

const picture = z.strictObject({
  id,
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('sample'), sampleId: id }),
    z.strictObject({ kind: z.literal('own'), blobId: id, name: z.string().max(MAX_FILE_NAME) }),
  ]),
  objectId: id,
  category: id.nullable(),
  role: z.enum(['train', 'test', 'ask']),
  alt: z.string().max(MAX_ALT),
});

const answers = z
  .array(z.strictObject({ picture: id, truth: id, chosen: id, probabilities: z.array(share).max(MAX_CATEGORIES) }))
  .max(MAX_PICTURES);

const figures = z.strictObject({
  at: time,
  settings,
  categories,
  train: answers,
  test: answers,
  loss: z.strictObject({ train: z.number(), test: z.number().nullable() }),
  converged: z.boolean().nullable(),
  fingerprint: z.string().max(16),
});

/** A trained layer as it is stored. */
export const headSchema = z.strictObject({
  layer,
  categories: z.array(z.string().max(MAX_NAME)).min(2).max(MAX_CATEGORIES),
  dimension: z.number().int().min(1).max(4096),
  mean: floats,
  scale: floats,
  weights: floats,
  bias: floats,
  l2: z.number(),
  examples: z.number().int().nonnegative(),
});

const trained = z.strictObject({
  head: headSchema,
  backboneId: z.string().max(100),
  latest: figures,
  previous: figures.nullable(),
});

/**
 * Shape of a project as it is stored: every field known, nothing besides. What fields must be to each other is up to
 * `checkProject`.
 */
export const projectSchema: z.ZodType<Project> = z.strictObject({
  version: z.literal(PROJECT_VERSION),
  id,
  name,
  categories,
  pictures: z.array(picture).max(MAX_PICTURES),
  settings,
  trained: trained.nullable(),
  createdAt: time,
  updatedAt: time,
});
