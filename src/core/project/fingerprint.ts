import { selection } from './selection';
import type { Project } from './types';

/** FNV-1a (Fowler, Noll, Vo), 32 bits: to see that a text changed, not for secrets. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * Changes when a new training could give another model or other figures: other pictures drawn, other labels, other
 * test pictures, other settings. Names do not count: they change nothing in the weights.
 */
export function trainingFingerprint(project: Project): string {
  const { categories, train, test } = selection(project);
  const { layer, seed, l2, method } = project.settings;
  const rows = (pictures: typeof train) => pictures.map(({ id, category }) => [id, category]);
  return fnv1a(JSON.stringify([categories.map(({ id }) => id), rows(train), rows(test), layer, seed, l2, method]));
}

/** Whether the trained model is that of the pictures and settings as they are now; false without a model. */
export function isUpToDate(project: Project): boolean {
  return project.trained?.latest.fingerprint === trainingFingerprint(project);
}
