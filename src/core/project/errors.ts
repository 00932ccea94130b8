/** Why a change to a project, or a project as a whole, is refused. */
export type ProjectErrorCode =
  | 'name-empty'
  | 'name-too-long'
  | 'name-taken'
  | 'id-invalid'
  | 'id-taken'
  | 'unknown-category'
  | 'unknown-picture'
  | 'too-many-pictures'
  | 'too-many-categories'
  | 'object-in-train-and-test'
  | 'settings-invalid';

/** A refused change; nothing was changed. What a pupil reads is looked up by `code`. */
export class ProjectError extends Error {
  override readonly name = 'ProjectError';

  constructor(
    readonly code: ProjectErrorCode,
    message: string,
    /** The name, id or number that it is about. */
    readonly subject: string | null = null,
  ) {
    super(message);
  }
}
