import type { Activity } from '../progress/events';

/** Query options that an embed may know; what their values may be is in `options.ts`. */
export type OptionName =
  'lang' | 'thema' | 'letters' | 'xapi' | 'stap' | 'zaad' | 'aantal' | 'foto' | 'categorieen' | 'verberg';

/** One thing that can be put in a frame. */
export interface EmbedSpec {
  /** Address under `embed/`; an embed with `names` has one address per name below it. */
  path: string;
  /** Where the names below the address come from; null for a single address. */
  names: 'lessons' | 'notebooks' | 'experiments' | null;
  /** Options of its own, next to `COMMON_OPTIONS`. */
  options: readonly OptionName[];
  /** What `verberg` can hide. */
  hides: readonly string[];
  /** Highest `stap`; 0 where there are no steps, null where the content says how many. */
  steps: number | null;
  /**
   * A fixed height for a frame without automatic height, px: that of the content at 730 px wide, at most of a screen or
   * two. Where the content is higher, as on a phone, the frame itself scrolls.
   */
  height: number;
  /** Whether it can use the camera, so that the frame must allow it. */
  camera: boolean;
  /** What makes it complete; null when nothing does. */
  completes: 'lesson' | 'trained' | Activity | null;
  /** The kind of activity, as xAPI names it. */
  activity: 'lesson' | 'assessment' | 'simulation';
}

/** Options that every embed has. */
export const COMMON_OPTIONS = ['lang', 'thema', 'letters', 'xapi'] as const satisfies readonly OptionName[];

const island = { names: null, options: [], hides: [], steps: 0, camera: false, activity: 'simulation' } as const;

/**
 * Everything that can be put in a frame, by id. Addresses are printed as QR codes and stand in other people's lessons:
 * one that was published is never changed or given to something else.
 */
export const EMBEDS = {
  sorteren: { ...island, path: 'sorteren', height: 680, completes: 'sort' },
  'bestaand-model': {
    ...island,
    path: 'bestaand-model',
    options: ['foto', 'verberg'],
    hides: ['live'],
    height: 940,
    completes: null,
  },
  netwerk: {
    ...island,
    path: 'netwerk',
    options: ['verberg'],
    hides: ['legende', 'tekst'],
    height: 720,
    completes: null,
  },
  'extra-laag': {
    ...island,
    path: 'extra-laag',
    options: ['stap', 'verberg'],
    hides: ['keuzes', 'knoppen', 'legende', 'getallen', 'tekst'],
    steps: 5,
    height: 1350,
    completes: 'scene',
  },
  trainen: {
    ...island,
    path: 'trainen',
    options: ['zaad', 'aantal', 'verberg'],
    hides: ['vraag'],
    height: 1400,
    completes: 'trained',
  },
  leercurve: { ...island, path: 'leercurve', height: 760, completes: null },
  quiz: { ...island, path: 'quiz', height: 1370, completes: 'quiz', activity: 'assessment' },
  labo: {
    ...island,
    path: 'labo',
    options: ['stap', 'categorieen', 'zaad'],
    steps: 4,
    height: 900,
    camera: true,
    completes: 'trained',
  },
  notebook: { ...island, path: 'notebook', names: 'notebooks', height: 900, completes: null },
  onderzoek: {
    ...island,
    path: 'onderzoek',
    names: 'experiments',
    options: ['verberg'],
    hides: ['kop', 'uitleg'],
    height: 900,
    completes: 'experiment',
  },
  les: {
    ...island,
    path: 'les',
    names: 'lessons',
    options: ['stap', 'verberg'],
    hides: ['kop'],
    steps: null,
    height: 900,
    completes: 'lesson',
    activity: 'lesson',
  },
} as const satisfies Record<string, EmbedSpec>;

export type EmbedId = keyof typeof EMBEDS;

export const EMBED_IDS = Object.keys(EMBEDS) as EmbedId[];

/** What the table says of one embed. */
export const embedSpec = (id: EmbedId): EmbedSpec => EMBEDS[id];

/**
 * Address of an embed from the site's root: `embed/netwerk/`, `embed/notebook/transfer-learning/`.
 *
 * @param name of the lesson, notebook or experiment; null for the others
 * @throws Error when a name is missing or not expected
 */
export function embedPath(id: EmbedId, name: string | null = null): string {
  const { path, names } = embedSpec(id);
  if ((names === null) !== (name === null))
    throw new Error(
      `Expected ${names === null ? 'no name' : `the name of one of the ${names}`} for embed "${id}", found ${name}.`,
    );
  return name === null ? `embed/${path}/` : `embed/${path}/${name}/`;
}

/** All options that an embed knows, common ones first. */
export const optionsOf = (id: EmbedId): OptionName[] => [...COMMON_OPTIONS, ...embedSpec(id).options];
