import type { CellError } from '@core/notebook/types';
import type { KernelPicture } from './protocol';

/** What runs the cells of one language. */
export interface LanguageKernel {
  /** Runs a cell to its end; gives its error, already explained, or null. */
  run(cell: string, source: string): Promise<CellError | null>;
  /** Runs the check of an exercise and gives what it says is missing. */
  check(source: string): Promise<string[]>;
  /** The reader moved a control. */
  control(key: string, value: number): Promise<void>;
  /** The reader's own pictures are these from now on. */
  setOwn(pictures: readonly KernelPicture[]): void;
}
