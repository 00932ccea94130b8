import type { StoredPicture } from '@core/project/project-file';
import type { Project } from '@core/project/types';
import type { Features } from '@engine/types';

/** A project as it is kept. */
export interface ProjectRecord {
  id: string;
  /** 1 at the first write, one more at each next: who writes must know the latest. */
  revision: number;
  /** Blobs that it uses, so that they are known even for a project that this version cannot read. */
  blobs: string[];
  /** A project, perhaps of an older or newer version: to be parsed. */
  project: unknown;
}

/** What the backbone saw in a picture, with whose eyes. */
export interface FeatureRecord extends Features {
  backboneId: string;
  /** Picture id. */
  pictureId: string;
}

/** Somebody else (another tab) wrote the project meanwhile. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';

  constructor(
    /** Revision in the store now; null when the project is gone. */
    readonly found: number | null,
    expected: number | null,
  ) {
    super(`Expected revision ${expected} in the store, found ${found}.`);
  }
}

/** Where the Lab keeps its work. Each call is one transaction: all of it happens, or nothing. */
export interface LabBackend {
  readonly kind: 'indexeddb' | 'memory';
  projects(): Promise<ProjectRecord[]>;
  project(id: string): Promise<ProjectRecord | undefined>;
  /**
   * Writes a project when the one in the store is still that of revision `expected` (null: there is none).
   *
   * @returns the new revision
   * @throws RevisionConflict when it is not; nothing is written then
   */
  putProject(project: Project, expected: number | null): Promise<number>;
  deleteProject(id: string): Promise<void>;
  picture(blobId: string): Promise<StoredPicture | undefined>;
  /** Same id, same bytes (the id is their hash), so writing one again only makes it young. */
  putPictures(pictures: readonly StoredPicture[], at: number): Promise<void>;
  /**
   * Deletes pictures that no project uses, with their features.
   *
   * @param keep blobs to keep all the same
   * @param before only those written before this time (milliseconds since 1970)
   * @returns how many
   */
  collectGarbage(keep: ReadonlySet<string>, before: number): Promise<number>;
  /** Features known for these pictures. */
  features(backboneId: string, pictureIds: readonly string[]): Promise<FeatureRecord[]>;
  putFeatures(records: readonly FeatureRecord[]): Promise<void>;
  /** Makes room: features can be computed again. */
  clearFeatures(): Promise<void>;
  close(): void;
}

/** The revision to write, when the stored one is as expected. */
export function nextRevision(stored: ProjectRecord | undefined, expected: number | null): number {
  const found = stored?.revision ?? null;
  if (found !== expected) throw new RevisionConflict(found, expected);
  return (found ?? 0) + 1;
}
