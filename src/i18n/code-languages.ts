import type { NotebookLanguage } from '@core/notebook/types';

/** Names of the languages, as readers know them. */
export const codeLanguages = { javascript: 'JavaScript', python: 'Python' } as const satisfies Record<
  NotebookLanguage,
  string
>;
