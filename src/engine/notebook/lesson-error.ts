/** An error of the lesson's functions whose message is already what a pupil reads. */
export class LessonError extends Error {
  override readonly name = 'LesFout';

  constructor(
    message: string,
    readonly code: 'lesson' | 'forbidden' | 'unknown-import' | 'too-much-memory' = 'lesson',
  ) {
    super(message);
  }
}
