/** What can go wrong in the engine; what a pupil reads is looked up by this code. */
export type EngineErrorCode =
  | 'weights-missing'
  | 'weights-altered'
  | 'offline'
  | 'op-missing'
  | 'backend-unavailable'
  | 'picture-unreadable'
  | 'picture-too-large'
  | 'picture-missing'
  | 'worker-crashed'
  | 'worker-unavailable'
  | 'disposed'
  | 'internal';

/** An error of the engine; `subject` is the file or picture it is about. */
export class EngineError extends Error {
  override readonly name = 'EngineError';

  constructor(
    readonly code: EngineErrorCode,
    message: string,
    readonly subject: string | null = null,
  ) {
    super(message);
  }
}

/** The error with which a cancelled call ends, as fetch does it. */
export function cancelled(): DOMException {
  return new DOMException('Cancelled by the caller.', 'AbortError');
}

/** Whether an error means that the caller cancelled. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
