import type { ProjectOutputPicture } from '@core/notebook/types';
import { ProjectError } from '@core/project/errors';
import { ownPictures } from '@i18n/notebook';
import { changeErrors } from '@i18n/project';
import type { OwnPicture } from './own-pictures';
import type { Lesson } from './own-projects';
import { projectFile, type PagePicture } from './project-file';
import { saveFile } from './save-file';

/** All pictures that a cell can name, by id: the lesson's, and the reader's own. */
function known({ supplies, alts }: Lesson, own: readonly OwnPicture[]): Map<string, PagePicture> {
  const lesson = supplies.pictures.map(({ id, ...sample }): [string, PagePicture] => [
    id,
    { ...sample, alt: alts[id] ?? '', origin: { kind: 'sample', sampleId: id } },
  ]);
  const mine = own.map(({ kernel, shown, origin }): [string, PagePicture] => [
    kernel.id,
    { ...kernel, alt: shown.alt, origin },
  ]);
  return new Map([...lesson, ...mine]);
}

/**
 * Gives a project that a cell made to the reader, as a file.
 *
 * @returns what went wrong, in words; '' when nothing did
 */
export async function saveProject(
  name: string,
  labelled: readonly ProjectOutputPicture[],
  lesson: Lesson,
  own: readonly OwnPicture[],
): Promise<string> {
  try {
    const { blob, name: file, missing } = await projectFile(name, labelled, known(lesson, own));
    saveFile(blob, file);
    return missing.length > 0 ? ownPictures.failed(missing) : '';
  } catch (error) {
    if (!(error instanceof ProjectError)) throw error;
    return changeErrors[error.code](error.subject);
  }
}
