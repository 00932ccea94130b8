import type { Notebook } from '@core/notebook/types';
import type { SupplyList } from '@engine/notebook/supplies';

/** What a live notebook is made of, as the page was built with it. */
export interface NotebookParts {
  original: Notebook;
  supplies: SupplyList;
  /** Alternative texts of the pictures, by id. */
  alts: Record<string, string>;
  /** Hash of the sandbox's bootstrap, as the page's policy names it. */
  hash: string;
}
