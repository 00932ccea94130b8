import type { NotebookLanguage } from '@core/notebook/types';

/** Words around the lab's code; apart from the code itself, which comes when it is asked for. */
export const labCodeWords = {
  show: 'Toon als code',
  hide: 'Verberg de code',
  languages: 'Programmeertaal',
  open: 'Open in het notebook',
  openHint: 'Met de foto’s van je project. Er wordt niets vanzelf uitgevoerd.',
  code: 'Code die hetzelfde doet',
  all: (language: string) => `Heel het project als notebook in ${language}`,
  /** Of buttons that stand together. */
  what: {
    undo: 'ongedaan maken en opnieuw doen',
    save: 'project bewaren en openen',
    projects: 'projecten maken, kopiëren en weghalen',
    export: 'model bewaren',
  },
  /** Name of the notebook in which the cells of a language open. */
  notebooks: {
    javascript: 'transfer-learning',
    python: 'transfer-learning-python',
  } satisfies Record<NotebookLanguage, string>,
} as const;
