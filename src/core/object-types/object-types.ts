import { z } from 'zod';

/** The head of the existing model has this many logits; ImageNet 2012 fixed the number and the order. */
export const OBJECT_TYPE_COUNT = 1000;

/** Longer names do not fit beside a bar of the chart on a phone. */
const LONGEST_NAME = 35;

/** Most faults one message lists: a file that lost its first line has a fault on every line after it. */
const MOST_FAULTS = 10;

const text = () => z.string('verwacht tekst');

/** One object type of ImageNet. Only `nl` is meant to be edited. */
export const objectType = z.strictObject(
  {
    index: z.int('verwacht een geheel getal').describe('position of its logit, 0 to 999'),
    en: text().min(1, 'verwacht een Engelse naam').describe('first English word of the synset; not unique'),
    synset: text()
      .regex(/^n\d{8}$/, 'verwacht een n en acht cijfers')
      .describe('WordNet 3.0 offset'),
    nl: text()
      .min(1, 'verwacht een Nederlandse naam')
      .max(LONGEST_NAME, `verwacht hoogstens ${LONGEST_NAME} tekens`)
      .refine((name) => name === name.trim() && !/\s{2}/.test(name), 'verwacht geen overtollige spaties'),
  },
  'verwacht een object met alleen index, en, synset en nl',
);

export type ObjectType = z.infer<typeof objectType>;

/** Faults between entries, which no entry shows on its own. */
function listFaults(entries: readonly ObjectType[]): string[] {
  const faults: string[] = [];
  const named = new Map<string, number>();
  const synsets = new Map<string, number>();
  entries.forEach(({ index, synset, nl }, position) => {
    if (index !== position) {
      faults.push(`objecttype ${position}: verwacht index ${position}, gevonden ${index}. Herstel de volgorde.`);
    }
    const twin = synsets.get(synset);
    const previous = entries[position - 1];
    if (twin !== undefined) {
      faults.push(
        `objecttype ${position}: synset ${synset} staat al bij objecttype ${twin}. Elk mag één keer voorkomen.`,
      );
    } else if (previous && synset < previous.synset) {
      faults.push(
        `objecttype ${position}: verwacht een synset na ${previous.synset}, gevonden ${synset}. Herstel de volgorde.`,
      );
    }
    synsets.set(synset, position);
    const key = nl.toLocaleLowerCase('nl');
    const namesake = named.get(key);
    if (namesake === undefined) named.set(key, position);
    else
      faults.push(`objecttype ${position}: de naam "${nl}" staat al bij objecttype ${namesake}. Kies een andere naam.`);
  });
  return faults;
}

/**
 * The whole list, in the order of the logits: exactly {@link OBJECT_TYPE_COUNT} entries, `index` equal to the
 * position, `synset` ascending and unique (ImageNet sorts its classes so), `nl` unique ignoring case.
 */
export const objectTypes = z.array(objectType, 'verwacht een lijst van objecttypes').superRefine((entries, context) => {
  if (entries.length !== OBJECT_TYPE_COUNT) {
    context.addIssue({
      code: 'custom',
      message: `verwacht ${OBJECT_TYPE_COUNT} objecttypes, gevonden ${entries.length}. Voeg geen regels toe en schrap er geen.`,
    });
  }
  for (const message of listFaults(entries)) context.addIssue({ code: 'custom', message });
});

/** `objecttype 3, nl: verwacht ...`, with what was found where zod does not say it. */
function describe(issue: z.core.$ZodIssue, json: unknown): string {
  if (issue.path.length === 0) return issue.message;
  const [position, ...fields] = issue.path;
  const found = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null)?.[key], json);
  const where = [`objecttype ${String(position)}`, ...fields.map(String)].join(', ');
  return `${where}: ${issue.message} (gevonden: ${JSON.stringify(found) ?? 'niets'})`;
}

/**
 * Checks the table of object types.
 *
 * @param json the parsed file `content/data/object-types.json`
 * @returns the entries, in the order of the logits
 * @throws Error with one line per fault (at most {@link MOST_FAULTS}): where, what was expected and what was found
 */
export function parseObjectTypes(json: unknown): ObjectType[] {
  const result = objectTypes.safeParse(json);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  - ${describe(issue, json)}`);
  const rest = faults.length > MOST_FAULTS ? [`  - en nog ${faults.length - MOST_FAULTS} andere`] : [];
  throw new Error(
    [
      'De lijst met objecttypes klopt niet. Verbeter dit en bouw opnieuw:',
      ...faults.slice(0, MOST_FAULTS),
      ...rest,
    ].join('\n'),
  );
}
