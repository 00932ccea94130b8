/** Why a project file, or a zip of folders, cannot be used. */
export type ProjectFileErrorCode =
  /** The browser cannot read it any more. */
  | 'unreadable'
  /** Not a zip at all. */
  | 'not-a-zip'
  /** The end is missing: half downloaded or half copied. */
  | 'truncated'
  /** Contents do not agree with what the zip says of them. */
  | 'corrupt'
  /** Encrypted, over 4 GB, or packed in a way other than deflate. */
  | 'zip-unsupported'
  | 'too-many-files'
  | 'file-too-large'
  | 'too-large'
  /** A name that points outside the zip. */
  | 'unsafe-path'
  /** A zip without project.json. */
  | 'no-project'
  /** project.json is no JSON. */
  | 'not-json'
  /** project.json is JSON, but no project of the Lab. */
  | 'project-malformed'
  /** Made by a newer Lab than this one. */
  | 'version-too-new'
  | 'picture-missing'
  /** A picture that is not the one the project was saved with. */
  | 'picture-altered'
  /** No pictures in folders. */
  | 'no-pictures'
  | 'too-many-folders';

/** A file that was refused; nothing was imported. What a pupil reads is looked up by `code`. */
export class ProjectFileError extends Error {
  override readonly name = 'ProjectFileError';

  constructor(
    readonly code: ProjectFileErrorCode,
    message: string,
    /** The file inside the zip or the field that it is about, and the numbers found and allowed. */
    readonly details: { file?: string; field?: string; found?: number | string; most?: number } = {},
  ) {
    super(message);
  }
}
