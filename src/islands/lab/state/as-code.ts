import type { NotebookLanguage } from '@core/notebook/types';
import { labCodeWords as words } from '@i18n/lab-code/words';
import { labQuery, type LabRequest } from '../../shared/lab-query';
import { notebookUrl } from '../../shared/notebook-url';
import type { Session } from './session.svelte';

/** Address of the notebook with the cells of a request, for the open project. */
export const cellsUrl = (session: Session, language: NotebookLanguage, request: LabRequest): string =>
  `${notebookUrl(words.notebooks[language])}?${labQuery(session.project, request)}`;

/** Goes there once the project is kept, as the notebook reads it from the store; a click for a new tab is the browser's. */
export async function goToNotebook(event: MouseEvent, session: Session, href: string): Promise<void> {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  await session.store.flush();
  location.assign(href);
}
