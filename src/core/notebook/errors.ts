/** Why a notebook file cannot be used; what a pupil reads is looked up by it. */
export type NotebookFileErrorCode =
  'not-json' | 'not-a-notebook' | 'too-old' | 'too-new' | 'too-large' | 'other-language';

/** Thrown when a notebook file cannot be used. */
export class NotebookFileError extends Error {
  override readonly name = 'NotebookFileError';

  constructor(
    readonly code: NotebookFileErrorCode,
    message: string,
  ) {
    super(message);
  }
}
