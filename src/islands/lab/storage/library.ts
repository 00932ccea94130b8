import { applyCommand } from '@core/project/apply';
import { ProjectFileError } from '@core/project/file-error';
import { uniqueName } from '@core/project/names';
import { parseProject } from '@core/project/parse';
import type { Project } from '@core/project/types';
import { copyEnding } from '@i18n/project';
import type { LabBackend } from './backend';
import { takenNames } from './project-writer';

/** A project in the list. */
export interface ProjectSummary {
  id: string;
  name: string;
  updatedAt: number;
  pictures: number;
  categories: string[];
  /** Set when this version of the site cannot open it; it stays in the store. */
  problem: ProjectFileError | null;
}

function summary(id: string, project: unknown): ProjectSummary {
  try {
    const { name, updatedAt, pictures, categories } = parseProject(project);
    return {
      id,
      name,
      updatedAt,
      pictures: pictures.length,
      categories: categories.map((category) => category.name),
      problem: null,
    };
  } catch (error) {
    if (!(error instanceof ProjectFileError)) throw error;
    const { name } = (project ?? {}) as { name?: unknown };
    return {
      id,
      name: typeof name === 'string' ? name : id,
      updatedAt: 0,
      pictures: 0,
      categories: [],
      problem: error,
    };
  }
}

/**
 * All projects, the latest first.
 *
 * @param unsaved projects that are newer here than in the store, by id
 */
export async function listProjects(
  backend: LabBackend,
  unsaved: ReadonlyMap<string, Project>,
): Promise<ProjectSummary[]> {
  const stored = (await backend.projects())
    .filter(({ id }) => !unsaved.has(id))
    .map(({ id, project }) => summary(id, project));
  const waiting = [...unsaved].map(([id, project]) => summary(id, project));
  return [...stored, ...waiting].sort((a, b) => b.updatedAt - a.updatedAt);
}

/**
 * A project out of the store, with its revision.
 *
 * @returns undefined when there is none with this id
 * @throws ProjectFileError when this version of the site cannot open it
 */
export async function readProject(
  backend: LabBackend,
  id: string,
): Promise<{ project: Project; revision: number } | undefined> {
  const record = await backend.project(id);
  return record && { project: parseProject(record.project), revision: record.revision };
}

/**
 * Renames a project that is not open (an open one is renamed by a command, so that it can be undone).
 *
 * @throws ProjectError for a name that is not allowed
 */
export async function renameStored(backend: LabBackend, id: string, name: string, at: number): Promise<void> {
  const found = await readProject(backend, id);
  if (found)
    await backend.putProject(applyCommand(found.project, { kind: 'rename-project', name }, at).project, found.revision);
}

/** Copies a project in the store; the pictures are shared. Gives the copy. */
export async function duplicateStored(
  backend: LabBackend,
  id: string,
  copyId: string,
  at: number,
): Promise<Project | undefined> {
  const found = await readProject(backend, id);
  if (!found) return undefined;
  const name = uniqueName(found.project.name, await takenNames(backend), copyEnding);
  const copy: Project = { ...found.project, id: copyId, name, createdAt: at, updatedAt: at };
  await backend.putProject(copy, null);
  return copy;
}
