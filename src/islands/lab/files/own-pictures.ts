import { MAX_FILE_NAME } from '@core/project/limits';
import { withoutTurns } from '@core/project/names';
import { ownPicture } from '@core/project/new-project';
import type { StoredPicture } from '@core/project/project-file';
import type { Picture, PictureRole } from '@core/project/types';
import { ownAlt } from '@i18n/project';
import type { IntakeResult } from './intake';

/** Where the pictures of one batch go. */
export interface Destination {
  category: string | null;
  role: PictureRole;
  /** For a burst of the camera: all are views of this object. */
  objectId?: string;
}

/** The name of a file without its folder and ending, cut where it is endless. */
export const baseName = (name: string): string =>
  withoutTurns(name)
    .replace(/^.*\//, '')
    .replace(/\.[^.]*$/, '')
    .slice(0, MAX_FILE_NAME);

/** What was taken in, as pictures for `add-pictures` and blobs for the store. */
export function ownPictures(
  results: readonly IntakeResult[],
  { category, role, objectId }: Destination,
): { pictures: Picture[]; blobs: StoredPicture[] } {
  const taken = results.flatMap((result) => ('picture' in result ? [result] : []));
  return {
    pictures: taken.map(({ name, picture: { blobId } }) => {
      const clean = baseName(name);
      return ownPicture({ blobId, name: clean, alt: ownAlt(clean), category, role, objectId });
    }),
    blobs: taken.map(({ picture }) => picture),
  };
}
