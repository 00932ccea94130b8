/** Thousands of bytes in brotli. */
export interface PageBudget {
  /** HTML, CSS and JavaScript, before anybody does anything. */
  total: number;
  /** JavaScript of that. */
  script: number;
  /** Heavy files that come as soon as it is opened, by the beginning of their names; none when left out. */
  opens?: string[];
  /** What those weigh that are no scripts, with other data that comes. */
  data?: number;
  /** Sum of the shifts of its layout, where that is not the one of all pages. */
  shift?: number;
}

export interface Budgets {
  pages: Record<string, PageBudget>;
  /** The code of each island with all that it imports, and its styles. */
  islands: Record<string, number>;
  /** What the model costs when it is asked for. */
  model: { engine: number; backbone: number; firstAnswer: number };
  /** Of a page's fonts together. */
  fonts: number;
  /** Sum of the shifts of a page's layout. */
  layoutShift: number;
  /** Millions of bytes on the device. */
  offline: { kept: number; python: number; worker: number };
}

export function budgets(): Budgets;
/** The budget of a page by its path, with its pattern in the table; undefined when no pattern is for it. */
export function pageBudget(path: string): (PageBudget & { pattern: string }) | undefined;
