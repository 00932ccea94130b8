import type { Project } from '@core/project/types';
import type { LabBackend } from './backend';
import { Debounce } from './debounce';
import type { ProjectWriter } from './project-writer';
import { reasonOf, type StorageReason, type StorageStatus } from './status';
import type { UnsavedPictures } from './unsaved';

/** Milliseconds without a change before it is written, and the longest that changes can go on unwritten. */
const REST = 600;
const LONGEST = 4000;

/** What autosave works with. */
export interface AutosaveParts {
  backend: LabBackend;
  writer: ProjectWriter;
  pictures: UnsavedPictures;
  /** Why the backend is only memory, if so. */
  memoryReason: StorageReason | null;
  onStatus: (status: StorageStatus) => void;
}

/** Writes changed projects and new pictures by itself, one write at a time, and tells how that goes. */
export class Autosave {
  status: StorageStatus;
  /** Projects to write, by id. One that cannot be written stays here, also when another is opened. */
  readonly #waiting = new Map<string, Project>();
  /** The project that was read or written last: the same object need not be written. */
  #stored: Project | null = null;
  #running: Promise<void> = Promise.resolve();
  readonly #debounce = new Debounce(() => void this.flush(), REST, LONGEST);

  constructor(private readonly parts: AutosaveParts) {
    this.status = this.#settled(null);
  }

  /** Projects that are newer here than in the store. */
  get unsaved(): ReadonlyMap<string, Project> {
    return this.#waiting;
  }

  /** The project as it is in the store: nothing to write. */
  opened(project: Project): void {
    this.#stored = project;
  }

  /** Something to write, soon. Without a project: only pictures. */
  changed(project: Project | null): void {
    if (project && project !== this.#stored) this.#waiting.set(project.id, project);
    if (!this.#pending) return;
    this.#set({ state: 'saving', reason: null });
    this.#debounce.call();
  }

  /** Does not write a project that was deleted. */
  forget(id: string): void {
    this.#waiting.delete(id);
  }

  /** Writes now what must be written; resolves when that is done, or known to fail (see `status`). */
  flush(): Promise<void> {
    this.#debounce.cancel();
    this.#running = this.#running.then(() => this.#write());
    return this.#running;
  }

  get #pending(): boolean {
    return this.#waiting.size > 0 || this.parts.pictures.size > 0;
  }

  async #write(): Promise<void> {
    if (!this.#pending) return;
    this.#set({ state: 'saving', reason: null });
    // Pictures first, so that no stored project names a picture that is not there; but labels are worth saving alone.
    const parts = [
      () => this.parts.pictures.write(),
      ...[...this.#waiting].map(
        ([id, project]) =>
          () =>
            this.#writeProject(id, project),
      ),
    ];
    let failure: StorageReason | null = null;
    for (const part of parts) failure = (await this.#attempt(part)) ?? failure;
    // A change made while this was being written has its own turn coming.
    if (failure !== null || !this.#pending) this.#set(this.#settled(failure));
  }

  async #writeProject(id: string, project: Project): Promise<void> {
    await this.parts.writer.write(project);
    this.#stored = project;
    if (this.#waiting.get(id) === project) this.#waiting.delete(id);
  }

  /** Tries; when there is no room, makes some and tries once more. Gives the reason of the failure. */
  async #attempt(part: () => Promise<void>): Promise<StorageReason | null> {
    try {
      await part();
      return null;
    } catch (error) {
      if (reasonOf(error) !== 'no-room') return reasonOf(error);
    }
    try {
      await this.parts.backend.clearFeatures();
      await part();
      return null;
    } catch (error) {
      return reasonOf(error);
    }
  }

  /** The status when nothing is under way. */
  #settled(failure: StorageReason | null): StorageStatus {
    if (failure === 'no-room') return { state: 'full', reason: failure };
    const reason = failure ?? this.parts.memoryReason;
    return reason === null ? { state: 'saved', reason } : { state: 'memory-only', reason };
  }

  #set(status: StorageStatus): void {
    if (status.state === this.status.state && status.reason === this.status.reason) return;
    this.status = status;
    this.parts.onStatus(status);
  }
}
