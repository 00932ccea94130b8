import type { NotebookLanguage } from '@core/notebook/types';

/** The language in which the lab shows code: chosen once, for all of it. */
class CodeLanguage {
  chosen = $state<NotebookLanguage>('javascript');
}

export const codeLanguage = new CodeLanguage();
