import type { StoredHead } from '../project/types';

/** Programming language of all code cells of one notebook. */
export type NotebookLanguage = 'javascript' | 'python';

/** A value in a table: what fixed code can show as text. */
export type TableValue = string | number | boolean | null;

/** One named series of a chart. */
export interface ChartSeries {
  name: string;
  /** y values; for lines at x = 0, 1, 2, ... */
  values: number[];
}

/** Plain description of a chart; the geometry is computed by fixed code. */
export interface ChartSpec {
  type: 'lines' | 'bars';
  title: string;
  xLabel: string;
  /** Names under the bars; unused for lines. */
  labels: string[];
  series: ChartSeries[];
  /** Ends of the y axis; null: from the values, with 0 in it. */
  yDomain: [number, number] | null;
}

/** A picture to show: one of the site's own by id, or pixels made by a cell. */
export type OutputPicture =
  | { id: string; caption: string }
  | { width: number; height: number; /** RGBA rows, width x height x 4. */ pixels: Uint8ClampedArray; caption: string };

/** An error that a cell ended with. */
export interface CellError {
  /** What kind of mistake it is; the Dutch sentence is looked up by it. */
  code: MistakeCode;
  /** What it is about, such as the misspelt name; '' when unknown. */
  subject: string;
  /** A name that exists and looks like `subject`; '' when none does. */
  suggestion: string;
  /** Line in the cell, from 1; null when unknown. */
  line: number | null;
  /** Name of the original error, such as TypeError. */
  name: string;
  /** The original message, as the language gives it. */
  message: string;
}

export type MistakeCode =
  | 'misspelt-name'
  | 'missing-bracket'
  | 'missing-await'
  | 'syntax'
  | 'indentation'
  | 'missing-colon'
  | 'unclosed-text'
  | 'not-a-function'
  | 'no-such-property'
  | 'nothing-there'
  | 'wrong-type'
  | 'out-of-range'
  | 'no-such-key'
  | 'division-by-zero'
  | 'unknown-import'
  | 'forbidden'
  | 'too-deep'
  | 'too-much-memory'
  | 'too-few-categories'
  | 'category-empty'
  | 'settings-invalid'
  | 'diverged'
  | 'lesson'
  | 'other';

/**
 * What a cell shows: a plain description that fixed code renders; never markup. What is drawn by the function of a
 * control has a `place`: the next one there takes its place.
 */
export type CellOutput =
  | { kind: 'text'; text: string; stream: 'out' | 'warn'; place?: string }
  | { kind: 'value'; text: string; place?: string }
  | { kind: 'table'; columns: string[]; rows: TableValue[][]; place?: string }
  | { kind: 'pictures'; items: OutputPicture[]; place?: string }
  | { kind: 'chart'; key: string; spec: ChartSpec; place?: string }
  | { kind: 'slider'; key: string; label: string; min: number; max: number; step: number; value: number }
  /** A camera that the reader can turn on, or a button to choose files; the pictures get this category and side. */
  | { kind: 'camera' | 'files'; key: string; category: string; split: 'train' | 'test' | 'ask' }
  /** A trained layer to keep as a file, with the existing model that it belongs on. */
  | { kind: 'model'; name: string; head: StoredHead; backbone: { id: string; name: string } }
  /** Pictures with their labels, to keep as a project of the lab; no id twice. */
  | { kind: 'project'; name: string; pictures: ProjectOutputPicture[] }
  | { kind: 'check'; missing: string[] }
  | { kind: 'note'; note: 'truncated' | 'promise' | 'stopped' | 'too-long' }
  | { kind: 'error'; error: CellError };

/** A picture of a project that a cell made: which it is, and its label ('' for none) and side. */
export interface ProjectOutputPicture {
  id: string;
  category: string;
  split: 'train' | 'test' | 'ask';
}

/** An output by which the reader brings in pictures. */
export type IntakeOutput = Extract<CellOutput, { split: unknown }>;

/** An output by which the reader keeps pictures as a project. */
export type ProjectOutput = Extract<CellOutput, { kind: 'project' }>;

export interface NotebookCell {
  /** 1 to 64 letters, digits, hyphens and underscores; unique in its notebook. */
  id: string;
  type: 'markdown' | 'code';
  source: string;
  outputs: CellOutput[];
  /** Which run of the kernel gave the outputs; null when not run. */
  executionCount: number | null;
  /** Everything that the file says of this cell, kept as it was. */
  metadata: Record<string, unknown>;
}

export interface Notebook {
  language: NotebookLanguage;
  title: string;
  metadata: Record<string, unknown>;
  cells: NotebookCell[];
}

/** An exercise, from a code cell's metadata `dwengo.exercise`. */
export interface Exercise {
  /** From small to large; shown one at a time. */
  hints: string[];
  /** Code in the notebook's language that calls `ontbreekt("...")` for each thing that is still missing. */
  check: string;
}
