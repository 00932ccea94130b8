import type { NotebookLanguage } from '@core/notebook/types';
import type { LabCode } from './facts';
import { javascriptCode } from './javascript';
import { pythonCode } from './python';

export { LAB_ACTIONS, type LabAction, type LabFacts } from './facts';

/** Code of the lab's cells per language. */
export const labCode: Readonly<Record<NotebookLanguage, LabCode>> = { javascript: javascriptCode, python: pythonCode };
