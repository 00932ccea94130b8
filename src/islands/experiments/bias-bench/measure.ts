import { drawRecipe, notTrainedOn, type Labelled, type Recipe } from '@core/experiments';
import type { Judged } from '@core/metrics';
import type { Category } from '../../shared/sample';
import { isLabelled, type LabelledPicture, type PictureSet } from '../shared/picture';
import type { ExperimentRun } from '../shared/run.svelte';
import { loadSet } from '../shared/sets';
import { answersOf, trainOn } from '../shared/train';

/** Sets that a recipe can draw from, where the site has them: what they hold says their name. */
const TRAINING_SETS = ['more', 'biased'];

/** The pictures of the bench. */
export interface Pools {
  categories: readonly Category[];
  /** Pictures to train on, by the name of their set. */
  train: Readonly<Record<string, readonly LabelledPicture[]>>;
  /** Pictures to test on, whatever the training is drawn from. */
  test: readonly LabelledPicture[];
}

/** The lesson's pictures alone. */
export function lessonPools({ categories, pictures }: PictureSet): Pools {
  const test = pictures.filter(isLabelled);
  return { categories, train: { lesson: test.filter(({ split }) => split === 'train') }, test };
}

/** The lesson's pictures, with those of the other sets that there are. */
export async function loadPools(lesson: PictureSet): Promise<Pools> {
  const pools = lessonPools(lesson);
  const others = await Promise.all(TRAINING_SETS.map(loadSet));
  const found = others.flatMap((set) => (set ? [[set.name, set.pictures.filter(isLabelled)] as const] : []));
  return { ...pools, train: { ...pools.train, ...Object.fromEntries(found) } };
}

/** What a model that was trained by a recipe says of the test pictures; plain data, to keep. */
export interface Tested extends Judged {
  /** Id of the picture. */
  id: string;
}

/** The training set of a recipe, and the test pictures whose objects are not in it. */
export function prepare(pools: Pools, set: string, recipe: Recipe) {
  const drawn = drawRecipe(pools.train[set] ?? [], recipe);
  return { drawn, test: notTrainedOn(pools.test, drawn) };
}

/** Categories that the recipe left without a picture. */
export const emptyOf = (drawn: readonly Labelled<LabelledPicture>[], categories: readonly Category[]) =>
  categories.filter(({ id }) => !drawn.some(({ category }) => category === id));

/** Trains on a drawn set, labels and all, and asks the test pictures. To be called while the run is at work. */
export async function trainAndTest(
  run: ExperimentRun,
  pools: Pools,
  { drawn, test }: ReturnType<typeof prepare>,
  signal: AbortSignal,
): Promise<Tested[]> {
  const { categories } = pools;
  // The label that the training sees, which a recipe may have made a wrong one.
  const train = drawn.map(({ picture, category }) => ({ ...picture, category }));
  await run.look([...train, ...test], signal);
  run.measured(0, 1);
  const { head } = await trainOn({ train, categories }, signal);
  return answersOf(head, test).map(({ picture, chosen }) => ({
    id: picture.id,
    label: categories.findIndex(({ id }) => id === picture.category),
    predicted: chosen,
  }));
}
