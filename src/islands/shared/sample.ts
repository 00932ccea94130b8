/** A sample picture as the islands get it: the manifest's entry with its address. */
export interface Sample {
  id: string;
  url: string;
  alt: string;
  kind: string;
  /** Same object (also from another side), same id. */
  objectId: string;
  /** Category id: `papier` or `pmd`. */
  category: string;
  split: 'train' | 'test';
}

/** A category: its id in the manifest and its name on the screen. */
export interface Category {
  id: string;
  name: string;
}
