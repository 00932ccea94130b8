import { sampleSets } from '../experiment/sample-sets';
import { kinds, samples } from '../lesson/samples';

/** A card to cut out: a picture in front, its label behind. */
export interface Card {
  /** "T3": short enough to read from a table of labels. */
  code: string;
  url: string;
  alt: string;
  /** What it is: "krant". */
  kind: string;
  /** "Papier", or undefined when it belongs to no category. */
  label?: string | undefined;
}

/** One sheet of cards that are used for the same thing. */
export interface Deck {
  use: 'train' | 'test' | 'neither';
  cards: Card[];
}

/** Kinds on the cards, chosen to be told apart without doubt; half of those to test with are new. */
const KINDS = {
  train: ['box', 'newspaper', 'flyer', 'book', 'envelope', 'ball', 'pet', 'can', 'carton', 'bag', 'pot', 'detergent'],
  test: ['box', 'newspaper', 'eggs', 'rollcore', 'paperbag', 'flatbox', 'pet', 'can', 'carton', 'tin', 'tray', 'pot'],
};

const LABELS: Record<string, string> = { papier: 'Papier', pmd: 'PMD' };
const CODES = { train: 'L', test: 'T', neither: 'X' };

/** First picture of each kind for one use. */
function ofKinds(use: 'train' | 'test'): Card[] {
  return KINDS[use].map((kind, index) => {
    const sample = samples.find((candidate) => candidate.kind === kind && candidate.split === use);
    if (!sample) throw new Error(`Voor de kaartjes is er geen foto van "${kind}" om te ${use}: kies een andere soort.`);
    const name = kinds.find(({ id }) => id === kind)?.name ?? kind;
    return {
      code: `${CODES[use]}${index + 1}`,
      url: sample.url,
      alt: sample.alt,
      kind: name,
      label: LABELS[sample.category],
    };
  });
}

/** First picture of each kind that belongs nowhere. */
function ofNeither(): Card[] {
  const pictures = sampleSets.find(({ name }) => name === 'neither')?.pictures ?? [];
  const first = pictures.filter((picture, at) => pictures.findIndex(({ kind }) => kind === picture.kind) === at);
  return first.map(({ url, alt, kind, kindName }, index) => ({
    code: `${CODES.neither}${index + 1}`,
    url,
    alt,
    kind: kindName ?? kind,
  }));
}

/** Everything to cut out. */
export const decks: Deck[] = [
  { use: 'train', cards: ofKinds('train') },
  { use: 'test', cards: ofKinds('test') },
  { use: 'neither', cards: ofNeither() },
];
