import { MAX_PROJECT_PICTURES } from '@core/notebook/limits';
import type { CellOutput } from '@core/notebook/types';
import { MAX_NAME } from '@core/project/limits';
import { notebookApi as words } from '@i18n/notebook-api';
import { fotoList } from './foto';
import { sideOf } from './intake';
import { LessonError } from './lesson-error';
import type { PictureBook } from './picture-book';

/**
 * Pictures with their labels as a project of the lab, for the reader to keep as a file. A picture that is in the list
 * twice counts once, with the label that it has last.
 *
 * @throws LessonError for another name, no list of pictures, none or too many, or a picture that a cell made
 */
export function projectOutput(name: unknown, list: unknown, book: PictureBook): CellOutput {
  const title = String(name).trim();
  if (title === '' || title.length > MAX_NAME) throw new LessonError(words.projectName(MAX_NAME));
  const fotos = [...new Map(fotoList(list, 'bewaarProject').map((foto) => [foto.id, foto])).values()];
  if (fotos.length === 0 || fotos.length > MAX_PROJECT_PICTURES)
    throw new LessonError(words.projectPictures(MAX_PROJECT_PICTURES, fotos.length));
  const pictures = fotos.map(({ id, categorie, deel }) => {
    const { shown, name: picture } = book.get(id);
    if (!shown) throw new LessonError(words.projectMade(picture));
    const category = String(categorie).trim();
    if (category.length > MAX_NAME) throw new LessonError(words.projectCategory(category, MAX_NAME));
    return { id, category, split: sideOf(deel) };
  });
  return { kind: 'project', name: title, pictures };
}
