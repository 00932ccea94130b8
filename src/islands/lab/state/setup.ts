import type { StartContent } from '@core/project/commands';
import { nameKey } from '@core/project/names';
import { sha256 } from '@core/project/sha256';
import type { Step } from './view.svelte';

/** How a teacher wants the Lab to begin, as an address says it. */
export interface LabSetup {
  /** Names of the categories; null for those of the lesson. */
  categories: readonly string[] | null;
  seed: number | null;
  step: Step;
}

/** What a project of this setup starts from: its own categories, with the samples of those that the lesson has too. */
export function setupContent(start: StartContent, { categories: names, seed }: LabSetup): StartContent {
  const settings = { ...start.settings, ...(seed !== null && { seed }) };
  if (names === null) return { ...start, settings };
  const categories = names.map((name, i) => ({
    id: start.categories.find((category) => nameKey(category.name) === nameKey(name))?.id ?? `eigen-${i + 1}`,
    name,
  }));
  const pictures = start.pictures.filter(({ category }) => categories.some(({ id }) => id === category));
  return { categories, pictures, settings };
}

/**
 * Id of the project that belongs to a setup: the same address opens the same work again, and another address does not
 * touch it. Null when the address asks for nothing of its own.
 */
export function setupProjectId({ categories, seed }: LabSetup): string | null {
  if (categories === null && seed === null) return null;
  const asked = JSON.stringify([categories?.map(nameKey) ?? null, seed]);
  return `opdracht-${sha256(new TextEncoder().encode(asked)).slice(0, 16)}`;
}
