import type { Category } from '../../shared/sample';

/** A picture of a set, as the site serves it. */
export interface SetPicture {
  /** Unique over all sets. */
  id: string;
  url: string;
  alt: string;
  kind: string;
  /** Dutch name of the kind, where it is known. */
  kindName: string | null;
  /** Same object (also from another side), same id. */
  objectId: string;
  /** Category id; null for what belongs with none. */
  category: string | null;
  /** What the lesson uses it for; null where that is up to the experiment. */
  split: 'train' | 'test' | null;
  background: string | null;
  light: string | null;
}

/** A set of sample pictures, as the site serves it. */
export interface StoredSet {
  name: string;
  categories: Category[];
  pictures: SetPicture[];
}

/** A picture to experiment with: a sample, or one of the reader's own, whose file is then here. */
export interface Picture extends SetPicture {
  file?: Blob;
}

/** A picture with a category: one to train on or to test with. */
export type LabelledPicture = Picture & { category: string };

/** Pictures with the categories that they are sorted into. */
export interface PictureSet {
  name: string;
  categories: Category[];
  pictures: Picture[];
}

/** Whether a picture belongs with one of the set's categories. */
export const isLabelled = (picture: Picture): picture is LabelledPicture => picture.category !== null;
