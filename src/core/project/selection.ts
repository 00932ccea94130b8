import { drawPerCategory } from '../split';
import type { Picture, Project, ProjectCategory } from './types';

/** A picture that is in a category. */
export type SortedPicture = Picture & { category: string };

/** What must be known of a picture to draw. */
export type Drawable = Pick<SortedPicture, 'id' | 'objectId' | 'category'>;

/** The pictures of one training; categories in the order of the head's rows. */
export interface Selection {
  categories: ProjectCategory[];
  train: SortedPicture[];
  test: SortedPicture[];
}

/** What keeps a project from being trained. */
export type Obstacle =
  { kind: 'too-few-categories'; found: number } | { kind: 'category-empty'; category: ProjectCategory };

/**
 * Ids of `count` pictures of each category: first one of every object, and only when all objects had their turn a second view
 * of them, so that as many objects as possible are seen. A larger count contains the smaller one.
 */
export function drawPictures(pictures: readonly Drawable[], count: number, seed: number): Set<string> {
  // An object of which a pupil put views in different categories counts as one object in each.
  const items = pictures.map((picture) => ({ ...picture, objectId: `${picture.category} ${picture.objectId}` }));
  const first = drawPerCategory(items, count, seed);
  const drawn = new Set(first.map(({ id }) => id));
  for (const category of new Set(items.map((item) => item.category))) {
    let missing = count - first.filter((item) => item.category === category).length;
    for (let round = 1; missing > 0; round++) {
      const left = items.filter((item) => item.category === category && !drawn.has(item.id));
      const more = drawPerCategory(left, missing, seed + round);
      if (more.length === 0) break;
      for (const { id } of more) drawn.add(id);
      missing -= more.length;
    }
  }
  return drawn;
}

/**
 * The pictures that a training with these settings really uses, in the order of the project: sorted training pictures
 * (all, or `perCategory` of each), and all sorted test pictures. Pictures to ask about are in neither.
 */
export function selection({ categories, pictures, settings }: Project): Selection {
  const sorted = pictures.filter((picture): picture is SortedPicture => picture.category !== null);
  const all = sorted.filter(({ role }) => role === 'train');
  const drawn = settings.perCategory === null ? null : drawPictures(all, settings.perCategory, settings.seed);
  return {
    categories: [...categories],
    train: drawn ? all.filter(({ id }) => drawn.has(id)) : all,
    test: sorted.filter(({ role }) => role === 'test'),
  };
}

/** What must be mended before a training; empty when it can start. */
export function obstacles({ categories, train }: Selection): Obstacle[] {
  const found: Obstacle[] = [];
  if (categories.length < 2) found.push({ kind: 'too-few-categories', found: categories.length });
  for (const category of categories) {
    if (!train.some((picture) => picture.category === category.id)) found.push({ kind: 'category-empty', category });
  }
  return found;
}
