import { MAX_CATEGORIES, MAX_NAME } from '../project/limits';
import { nameKey } from '../project/names';
import { embedSpec, optionsOf, type EmbedId, type OptionName } from './table';

/** Values of the options as pages use them; null where the reader or the page decides. */
export interface EmbedOptions {
  lang: 'nl';
  thema: 'auto' | 'licht' | 'donker';
  /** Space between letters, words and lines; `auto` is what the reader chose on the site. */
  letters: 'auto' | 'ruim';
  /** Whether xAPI statements are sent to the page around the frame. */
  xapi: boolean;
  /** Step of a scene or of the Lab, or part of a lesson; counts from 1. */
  stap: number | null;
  /** Seed of all that is drawn by lot. */
  zaad: number | null;
  /** Pictures per category to start with. */
  aantal: number | null;
  /** Id of the picture to start with. */
  foto: string | null;
  /** Names of the categories of a new project. */
  categorieen: readonly string[] | null;
  /** What to leave out. */
  verberg: readonly string[];
}

export const DEFAULT_OPTIONS: EmbedOptions = {
  lang: 'nl',
  thema: 'auto',
  letters: 'auto',
  xapi: false,
  stap: null,
  zaad: null,
  aantal: null,
  foto: null,
  categorieen: null,
  verberg: [],
};

/** What the page knows and the table does not. */
export interface OptionContext {
  /** Steps, where the content says how many. */
  steps: number;
  /** Ids of the pictures that can be chosen. */
  photos: readonly string[];
  /** Most pictures per category. */
  most: number;
}

/** An option that was ignored. */
export interface IgnoredOption {
  name: string;
  value: string;
  /** `unknown`: no such option; `elsewhere`: this embed does not have it; `value`: not a value that it can have. */
  why: 'unknown' | 'elsewhere' | 'value';
}

/** As many categories, and names as long, as a project of the Lab can have. */
const CATEGORIES = { from: 2, to: MAX_CATEGORIES, length: MAX_NAME };
const SEEDS = { from: 0, to: 999_999 };

/** What a value may be: `choice` one of, `list` some of, `number` a whole number from-to, `names` free names. */
export type ValueRule =
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'list'; values: readonly string[] }
  | { kind: 'number'; from: number; to: number }
  | { kind: 'names'; from: number; to: number; length: number };

/** What each option may be in an embed; the one place that says it, for reading, checking, building and explaining. */
export function ruleOf(name: OptionName, id: EmbedId, { steps, photos, most }: OptionContext): ValueRule {
  const spec = embedSpec(id);
  const rules: Record<OptionName, ValueRule> = {
    lang: { kind: 'choice', values: ['nl'] },
    thema: { kind: 'choice', values: ['auto', 'licht', 'donker'] },
    letters: { kind: 'choice', values: ['auto', 'ruim'] },
    xapi: { kind: 'choice', values: ['0', '1'] },
    stap: { kind: 'number', from: 1, to: spec.steps ?? steps },
    zaad: { kind: 'number', ...SEEDS },
    aantal: { kind: 'number', from: 1, to: most },
    foto: { kind: 'choice', values: photos },
    categorieen: { kind: 'names', ...CATEGORIES },
    verberg: { kind: 'list', values: spec.hides },
  };
  return rules[name];
}

const parts = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter(Boolean);

/** The value that a text stands for; undefined when it breaks the rule. */
function valueOf(rule: ValueRule, text: string): string | number | string[] | undefined {
  switch (rule.kind) {
    case 'choice':
      return rule.values.includes(text) ? text : undefined;
    case 'number': {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
      return value >= rule.from && value <= rule.to ? value : undefined;
    }
    case 'list': {
      const list = parts(text);
      return list.length > 0 && list.every((part) => rule.values.includes(part)) ? list : undefined;
    }
    case 'names': {
      const names = parts(text);
      const different = new Set(names.map(nameKey)).size;
      const fits = names.length >= rule.from && names.length <= rule.to && different === names.length;
      return fits && names.every((name) => name.length <= rule.length) ? names : undefined;
    }
  }
}

/**
 * Reads the options from a query. Whatever is not known or not allowed is left out and named in `ignored`: an address
 * that was typed over wrong still shows the lesson.
 *
 * @param search with or without its question mark
 */
export function parseOptions(
  id: EmbedId,
  search: string,
  context: OptionContext,
): { options: EmbedOptions; ignored: IgnoredOption[] } {
  const known = optionsOf(id);
  const options: Record<string, unknown> = { ...DEFAULT_OPTIONS };
  const ignored: IgnoredOption[] = [];
  for (const [name, value] of new URLSearchParams(search)) {
    const option = known.find((candidate) => candidate === name);
    const read = option && valueOf(ruleOf(option, id, context), value);
    if (option && read !== undefined) options[option] = option === 'xapi' ? read === '1' : read;
    else {
      const why = option ? 'value' : Object.hasOwn(DEFAULT_OPTIONS, name) ? 'elsewhere' : 'unknown';
      ignored.push({ name: name.slice(0, 30), value: value.slice(0, 60), why });
    }
  }
  return { options: options as unknown as EmbedOptions, ignored };
}

/** The query for these options, without question mark; options that are as they would be anyway are left out. */
export function writeOptions(options: Partial<EmbedOptions>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options)) {
    const usual = DEFAULT_OPTIONS[name as keyof EmbedOptions];
    if (value === null || value === usual || (Array.isArray(value) && value.length === 0)) continue;
    query.set(name, typeof value === 'boolean' ? '1' : String(value));
  }
  // A comma needs no code in a query, and reads better in an address that people see.
  return query.toString().replaceAll('%2C', ',');
}
