/** One picture of the opening exercise, with what the sorting rules say of it. */
export interface SortItem {
  id: string;
  url: string;
  alt: string;
  /** Dutch name of the kind of object. */
  name: string;
  /** Category id by the sorting rules. */
  category: string;
  /** The rule in one sentence. */
  why: string;
}
