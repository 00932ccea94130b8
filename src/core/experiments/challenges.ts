import type { Share } from '../metrics';
import type { Described } from './recipe';

/** Pictures per category in the challenge with few pictures. */
export const FEW_PICTURES = 3;

/** What a reader is told about a try; the words are looked up by this. */
export type FewNote = 'too-many' | 'same-object' | 'one-kind' | 'one-place' | 'only-this-test';

/** A try judged: whether the goal is met, and what is worth knowing about it. */
export interface Judgement<Note> {
  met: boolean;
  notes: Note[];
}

/** Points (of 1) that a score may fall on other pictures before a reader is told that the test was learned by heart. */
const GAP = 0.1;

const perCategory = <T extends Described>(chosen: readonly T[]): T[][] =>
  [...new Set(chosen.map(({ category }) => category))].map((category) =>
    chosen.filter((picture) => picture.category === category),
  );

const same = (values: readonly (string | null)[]) =>
  values.length > 1 && values[0] !== null && values.every((value) => value === values[0]);

/**
 * Judges a model that was trained on a few chosen pictures.
 *
 * @param score on the test pictures
 * @param elsewhere on other pictures, that the reader could not aim at; null when there are none
 * @param goal share of the test pictures, 0 to 1
 */
export function judgeFew(
  chosen: readonly Described[],
  score: Share,
  elsewhere: Share | null,
  goal: number,
): Judgement<FewNote> {
  const categories = perCategory(chosen);
  const notes: FewNote[] = [];
  if (categories.some((pictures) => pictures.length > FEW_PICTURES)) notes.push('too-many');
  if (new Set(chosen.map(({ objectId }) => objectId)).size < chosen.length) notes.push('same-object');
  if (categories.some((pictures) => same(pictures.map(({ kind }) => kind)))) notes.push('one-kind');
  if (categories.some((pictures) => same(pictures.map(({ background }) => background)))) notes.push('one-place');
  const met = !notes.includes('too-many') && (score.share ?? 0) >= goal;
  if (met && elsewhere?.share != null && score.share! - elsewhere.share >= GAP) notes.push('only-this-test');
  return { met, notes };
}

export type BottleNote = 'says-always' | 'bottle-in-training' | 'look-around' | 'not-yet';

/** A try at making the model take a bottle for something else. */
export interface BottleTry {
  chosen: readonly Described[];
  target: Described;
  /** Category that the model gives the target. */
  answer: string;
  /** Other pictures of the target's category: how many does the model still have right? */
  others: Share;
}

/** The others of its category must stay at least this well known: a model that always says one thing is no trick. */
export const OTHERS_RIGHT = 0.5;

/** Judges a try, with hints where to look that are not the solution. */
export function judgeBottle({ chosen, target, answer, others }: BottleTry): Judgement<BottleNote> {
  const fooled = answer !== target.category;
  const known = (others.share ?? 0) >= OTHERS_RIGHT;
  if (fooled && known) return { met: true, notes: [] };
  if (fooled) return { met: false, notes: ['says-always'] };
  const notes: BottleNote[] = [];
  if (chosen.some(({ kind, category }) => kind === target.kind && category === target.category))
    notes.push('bottle-in-training');
  const around = (picture: Described) =>
    picture.category !== target.category && picture.background === target.background;
  if (!chosen.some(around)) notes.push('look-around');
  return { met: false, notes: notes.length > 0 ? notes : ['not-yet'] };
}
