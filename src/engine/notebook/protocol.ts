import type { CellError, CellOutput, NotebookLanguage } from '@core/notebook/types';
import type { DownloadedBackbone } from '../backbone/download';
import type { Pixels } from '../picture';

/** A picture, decoded beforehand: the kernel can fetch nothing. */
export interface KernelPicture {
  id: string;
  name: string;
  /** Name of its category, as pupils see it; '' when it has none. */
  category: string;
  /** Key of its category, which decides the order of draws as in the lab. */
  categoryKey: string;
  kind: string;
  /** `ask`: neither to learn from nor to measure with. */
  split: 'train' | 'test' | 'ask';
  /** Views of one object share this. */
  object: string;
  /** Whether the page can show it by its id; false for what a cell made. */
  shown: boolean;
  pixels: Pixels;
}

/** Everything a kernel needs; all bytes are handed in. */
export interface KernelBoot {
  language: NotebookLanguage;
  backbone: DownloadedBackbone;
  /** Dutch names of the object types, in the order of the logits. */
  typeNames: string[];
  /** Pictures of the lesson. */
  pictures: KernelPicture[];
  /** Pictures of the reader. */
  own: KernelPicture[];
  /** Files by name: WebAssembly of the engine and, for Python, of Pyodide. */
  files: Record<string, ArrayBuffer>;
}

/** Page to kernel. */
export type ToKernel =
  | { kind: 'run'; cell: string; source: string }
  /** Runs the check of an exercise: its own code, against the live variables. */
  | { kind: 'check'; cell: string; source: string }
  | { kind: 'control'; cell: string; key: string; value: number }
  /** The pictures of the reader from now on. */
  | { kind: 'pictures'; pictures: KernelPicture[] };

/** Kernel to page. `output` is checked before anything is shown of it. */
export type FromKernel =
  | { kind: 'ready'; milliseconds: number }
  | { kind: 'failed'; message: string }
  | { kind: 'output'; cell: string; output: CellOutput }
  | { kind: 'done'; cell: string; error: CellError | null };

/** Start of all addresses that the kernel's stand-in for `fetch` answers, from memory. */
export const MEMORY_ORIGIN = 'http://kernel.invalid/';
