import { z } from 'zod';
import { parseContent } from './parse';

/** What things lie on, and what lights them: the places of tools/renders. */
export const BACKGROUNDS = [
  'grass',
  'concrete',
  'tiles',
  'klinkers',
  'asphalt',
  'wood',
  'cloth',
  'stone',
  'laminate',
  'board',
] as const;
export const LIGHTS = ['sky', 'overcast', 'window', 'lamp'] as const;

const id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'verwacht kleine letters, cijfers en lage streepjes, zoals pet_010');
const text = z.string().trim().min(1, 'verwacht een tekst');
const category = z.enum(['papier', 'pmd'], 'verwacht "papier" of "pmd"');
const pixels = z.number().int().positive();
const version = z.literal(1, 'verwacht 1: deze site kent geen ander formaat');

/** Words that would give the answer away to who hears the picture described. */
const givesAway = /pmd|papier|karton|plastic|metaal|metalen/i;

const words = (alt: string) => alt.split(/\s+/).length;

/**
 * Text for who does not see the picture, in 5 to 15 words. It says what is seen and not in which bin it goes: that
 * is the exercise.
 */
const alt = text
  .refine(
    (value) => !givesAway.test(value),
    'de beschrijving verraadt de categorie: verwacht een tekst zonder PMD, papier, karton, plastic of metaal',
  )
  .refine((value) => words(value) >= 5 && words(value) <= 15, 'verwacht een beschrijving van 5 tot 15 woorden');

/** Where and how a picture was made, so that can be checked that none of it tells the category; the first series did not record it. */
const made = z
  .object({
    background: z.enum(BACKGROUNDS, `verwacht een ondergrond: ${BACKGROUNDS.join(', ')}`),
    light: z.enum(LIGHTS, `verwacht een soort licht: ${LIGHTS.join(', ')}`),
    camera: z.strictObject({
      elevation: z.number().min(0).max(90).describe('degrees above the ground'),
      azimuth: z.number().describe('radians around the object'),
      fill: z.number().positive().max(1).describe("share of the picture's side that the object takes"),
      lens: z.number().positive().describe('millimetres, on a sensor of 36 mm'),
    }),
    seed: z.number().int().nonnegative().describe('number of the scene; a thing of Papier and one of PMD share it'),
  })
  .partial().shape;

/** One picture. `object` is the thing photographed: several views of one thing share it. */
const image = z.strictObject({
  id,
  file: z
    .string()
    .regex(
      /^[a-z0-9_]+\.(webp|avif)$/,
      'verwacht de naam van een WebP of AVIF in content/samples/images, zoals pmd_pet_010.webp',
    ),
  object: id,
  kind: id,
  category,
  split: z.enum(['train', 'test'], 'verwacht "train" of "test"'),
  alt,
  width: pixels,
  height: pixels,
  series: z
    .literal([1, 2], 'verwacht 1 of 2: de reeks beelden waar de foto bij hoort')
    .optional()
    .describe('which making of pictures; 1 is the older one, kept to test with'),
  ...made,
});

/** A picture of a thing that belongs with neither category: it has no bin and is never trained on. */
const neitherImage = image.omit({ category: true, split: true });

/** content/samples/manifest.json: every sample picture with what is known about it. */
const manifest = z.strictObject({
  version,
  licence: z.literal('CC BY 4.0', 'verwacht "CC BY 4.0": alle foto\'s van de les hebben die licentie'),
  author: text,
  note: text.describe('how the pictures were made'),
  images: z.array(image).min(1),
});

/** A picture of any set: what it is labelled as and used for are up to who uses the set. */
const setImage = image.partial({ category: true, split: true });

/** content/samples/<set>/manifest.json: pictures beside the lesson's own. */
const sampleSet = manifest.extend({ images: z.array(setImage).min(1) });

const neither = manifest.extend({ images: z.array(neitherImage).min(1) });

/** One kind of waste, with the rule it follows. `doubtful`: the rule differs by region or by material. */
const kind = z.strictObject({
  id,
  name: text.describe('Dutch, singular, no article'),
  category,
  why: z.string().regex(/^\p{Lu}.*\.$/u, 'verwacht één zin, met een hoofdletter en een punt'),
  doubtful: z.boolean(),
});

/** content/samples/kinds.json: the sorting rules. */
const kinds = z.strictObject({
  version,
  note: text.describe('where the rules come from'),
  kinds: z.array(kind).min(1),
});

const neitherKinds = kinds.extend({ kinds: z.array(kind.omit({ category: true })).min(1) });

/** content/samples/opening.json: the eight pictures that pupils sort themselves, in the order shown. */
const opening = z.strictObject({ images: z.array(id).length(8, "verwacht acht foto's") });

export type SampleImage = z.infer<typeof image>;
export type SampleSetManifest = z.infer<typeof sampleSet>;
export type NeitherManifest = z.infer<typeof neither>;
export type NeitherKind = z.infer<typeof neitherKinds>['kinds'][number];
export type SampleManifest = z.infer<typeof manifest>;
export type SampleKind = z.infer<typeof kind>;
export type SampleOpening = z.infer<typeof opening>;

/**
 * The manifest of the sample pictures.
 *
 * @param data what content/samples/manifest.json held
 * @throws Error naming each faulty field, what was expected and what was found
 */
export function parseManifest(data: unknown, file = 'content/samples/manifest.json'): SampleManifest {
  return parseContent(manifest, data, file);
}

/**
 * The kinds of waste with their sorting rules.
 *
 * @param data what content/samples/kinds.json held
 * @throws Error naming each faulty field, what was expected and what was found
 */
export function parseKinds(data: unknown, file = 'content/samples/kinds.json'): SampleKind[] {
  return parseContent(kinds, data, file).kinds;
}

/**
 * The pictures of the opening exercise.
 *
 * @param data what content/samples/opening.json held
 * @throws Error naming each faulty field, what was expected and what was found
 */
export function parseOpening(data: unknown, file = 'content/samples/opening.json'): SampleOpening {
  return parseContent(opening, data, file);
}

/**
 * The pictures of things that belong with neither category, for the experiments on what a model cannot know.
 *
 * @param data what content/samples/neither/manifest.json held
 * @throws Error naming each faulty field, what was expected and what was found
 */
export function parseNeither(data: unknown, file = 'content/samples/neither/manifest.json'): NeitherManifest {
  return parseContent(neither, data, file);
}

/**
 * The kinds of those things, with where they do belong.
 *
 * @param data what content/samples/neither/kinds.json held
 * @throws Error naming each faulty field, what was expected and what was found
 */
export function parseNeitherKinds(data: unknown, file = 'content/samples/neither/kinds.json'): NeitherKind[] {
  return parseContent(neitherKinds, data, file).kinds;
}

/**
 * The manifest of any set of pictures.
 *
 * @param data what the file held
 * @throws Error naming each faulty field, what was expected and what was found
 */
export function parseSampleSet(data: unknown, file: string): SampleSetManifest {
  return parseContent(sampleSet, data, file);
}
