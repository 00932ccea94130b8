import type { Shrunk } from './shrink';

/** From the page to the worker. */
export interface ShrinkRequest {
  id: number;
  file: Blob;
  /** Pixels at most. */
  most: number;
}

/** From the worker to the page. */
export type ShrinkReply = { id: number; shrunk: Shrunk } | { id: number; failed: 'too-many-pixels' | 'broken' };
