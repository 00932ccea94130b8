import { uniqueName } from '@core/project/names';
import type { Project } from '@core/project/types';
import { copyEnding } from '@i18n/project';
import { RevisionConflict, type LabBackend } from './backend';

/** The work went on under another id: another tab had changed the project meanwhile, and both are kept. */
export interface Copied {
  from: string;
  copy: Pick<Project, 'id' | 'name'>;
}

/** Names of all projects in the store. */
export async function takenNames(backend: LabBackend): Promise<string[]> {
  const records = await backend.projects();
  return records.flatMap(({ project }) => {
    const name = (project as Partial<Project> | null)?.name;
    return typeof name === 'string' ? [name] : [];
  });
}

/** Writes projects so that no other tab's work is lost: it knows of each which revision it saw last. */
export class ProjectWriter {
  /** Revision per project; null once it was deleted. */
  readonly #revisions = new Map<string, number | null>();
  readonly #copies = new Map<string, { from: string; copy: Pick<Project, 'id' | 'name'> }>();

  constructor(
    private readonly backend: LabBackend,
    private readonly newId: () => string,
    private readonly onCopied: (copied: Copied) => void,
  ) {}

  /** From now on changes are made to this revision. */
  saw(id: string, revision: number | null): void {
    this.#revisions.set(id, revision);
  }

  /** The project under the id of its copy, when it became one and the caller did not take that over yet. */
  current(project: Project): Project {
    const copied = this.#copies.get(project.id);
    if (!copied) return project;
    const name = project.name === copied.from ? copied.copy.name : project.name;
    return { ...project, id: copied.copy.id, name };
  }

  /**
   * Writes a project; as a copy under a new id when another tab wrote it since.
   *
   * @returns the project as it is stored
   * @throws the browser's error
   */
  async write(asked: Project): Promise<Project> {
    const project = this.current(asked);
    try {
      this.saw(project.id, await this.backend.putProject(project, this.#revisions.get(project.id) ?? null));
      return project;
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
      return error.found === null ? this.#again(project) : this.#asCopy(project);
    }
  }

  /** Deleted in another tab while work went on here: it comes back. */
  async #again(project: Project): Promise<Project> {
    this.saw(project.id, await this.backend.putProject(project, null));
    return project;
  }

  async #asCopy(project: Project): Promise<Project> {
    const name = uniqueName(project.name, await takenNames(this.backend), copyEnding);
    const copy = { ...project, id: this.newId(), name };
    this.saw(copy.id, await this.backend.putProject(copy, null));
    this.#copies.set(project.id, { from: project.name, copy });
    this.onCopied({ from: project.id, copy: { id: copy.id, name } });
    return copy;
  }
}
