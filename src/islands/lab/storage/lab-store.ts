import { checkProject } from '@core/project/check';
import { uniqueName } from '@core/project/names';
import { blobIdsOf, type StoredPicture } from '@core/project/project-file';
import type { Project } from '@core/project/types';
import type { Features } from '@engine/types';
import { Autosave } from './autosave';
import type { FeatureRecord } from './backend';
import { duplicateStored, listProjects, readProject, renameStored, type ProjectSummary } from './library';
import { newId } from './new-id';
import type { Opened } from './open-backend';
import { ProjectWriter, takenNames, type Copied } from './project-writer';
import type { StorageStatus } from './status';
import { UnsavedPictures } from './unsaved';

/** Garbage of this tab alone is cleared after ten minutes, of perhaps others after a day. */
const YOUNG = 10 * 60_000;
const DAY = 24 * 60 * 60_000;

/** What a store needs to know of the page; the defaults are those of a page. */
export interface LabStoreOptions {
  now?: () => number;
  newId?: () => string;
  /** Whether no other tab has the Lab open. */
  onlyTab?: () => Promise<boolean>;
}

/** All that the Lab keeps. Works the same when only memory is left; `status` tells. */
export class LabStore {
  readonly #backend;
  readonly #pictures: UnsavedPictures;
  readonly #writer: ProjectWriter;
  readonly #autosave: Autosave;
  readonly #now: () => number;
  readonly #newId: () => string;
  readonly #onlyTab: () => Promise<boolean>;
  readonly #statusListeners = new Set<(status: StorageStatus) => void>();
  readonly #copyListeners = new Set<(copied: Copied) => void>();
  readonly #removed = new Set<string>();

  constructor({ backend, reason }: Opened, options: LabStoreOptions = {}) {
    this.#now = options.now ?? Date.now;
    this.#newId = options.newId ?? newId;
    this.#onlyTab = options.onlyTab ?? (() => Promise.resolve(false));
    this.#backend = backend;
    this.#pictures = new UnsavedPictures(backend, this.#now);
    this.#writer = new ProjectWriter(backend, this.#newId, (copied) => {
      for (const listener of this.#copyListeners) listener(copied);
    });
    this.#autosave = new Autosave({
      backend,
      writer: this.#writer,
      pictures: this.#pictures,
      memoryReason: reason,
      onStatus: (status) => this.#statusListeners.forEach((listener) => listener(status)),
    });
  }

  get status(): StorageStatus {
    return this.#autosave.status;
  }

  /** Calls back at every change of `status`; gives how to stop. */
  onStatus(listener: (status: StorageStatus) => void): () => void {
    this.#statusListeners.add(listener);
    return () => this.#statusListeners.delete(listener);
  }

  /** Calls back when work had to go on as a copy (another tab changed the project); gives how to stop. */
  onCopied(listener: (copied: Copied) => void): () => void {
    this.#copyListeners.add(listener);
    return () => this.#copyListeners.delete(listener);
  }

  list(): Promise<ProjectSummary[]> {
    return listProjects(this.#backend, this.#autosave.unsaved);
  }

  /**
   * Opens a project; the one that was open is written first.
   *
   * @returns undefined when there is none with this id
   * @throws ProjectFileError when this version of the site cannot open it
   */
  async open(id: string): Promise<Project | undefined> {
    await this.flush();
    const unsaved = this.#autosave.unsaved.get(id);
    if (unsaved) return unsaved;
    const found = await readProject(this.#backend, id);
    if (!found) return undefined;
    this.#writer.saw(id, found.revision);
    this.#autosave.opened(found.project);
    return found.project;
  }

  /**
   * Keeps a new project (started, or from a file), under a name of its own, and opens it. Gives it as it is kept.
   *
   * @throws ProjectError when it is not a valid project: it could be written, but never opened again
   */
  async create(project: Project, pictures: readonly StoredPicture[] = []): Promise<Project> {
    checkProject(project);
    await this.flush();
    const named = { ...project, name: uniqueName(project.name, await this.#names()) };
    this.#pictures.add(pictures);
    this.#autosave.changed(named);
    await this.flush();
    return named;
  }

  /** Keeps the open project as it is now, soon; only what changed is written. */
  save(project: Project): void {
    if (!this.#removed.has(project.id)) this.#autosave.changed(this.#writer.current(project));
  }

  /** Writes now: before the page goes, or to try again after a failure. Never fails; see `status`. */
  flush(): Promise<void> {
    return this.#autosave.flush();
  }

  /** @throws ProjectError for a name that is not allowed */
  rename(id: string, name: string): Promise<void> {
    return renameStored(this.#backend, id, name, this.#now());
  }

  async duplicate(id: string): Promise<Project | undefined> {
    await this.flush();
    return duplicateStored(this.#backend, id, this.#newId(), this.#now());
  }

  /** Deletes a project, also when it is open. Its pictures go when no other needs them, see `collectGarbage`. */
  async remove(id: string): Promise<void> {
    this.#removed.add(id);
    this.#autosave.forget(id);
    await this.flush();
    await this.#backend.deleteProject(id);
  }

  /** Keeps pictures; they can be read at once. To be called before the project that names them is saved. */
  addPictures(pictures: readonly StoredPicture[]): void {
    this.#pictures.add(pictures);
    this.#autosave.changed(null);
  }

  /** Undefined when it cannot be read: cleared by the browser, or the store does not answer. */
  picture(blobId: string): Promise<StoredPicture | undefined> {
    return this.#pictures.read(blobId).catch(() => undefined);
  }

  /** What is known of what the backbone sees in these pictures, by picture id. */
  async features(backboneId: string, pictureIds: readonly string[]): Promise<Map<string, Features>> {
    const records = await this.#backend.features(backboneId, pictureIds).catch(() => []);
    return new Map(records.map(({ pictureId, logits, embedding }) => [pictureId, { logits, embedding }]));
  }

  /** Keeps what the backbone saw, to spare computing it again. A failure is no harm and is not told. */
  async rememberFeatures(records: readonly FeatureRecord[]): Promise<void> {
    await this.#backend.putFeatures(records).catch(() => {});
  }

  /**
   * Clears pictures that no project uses.
   *
   * @param needed blobs of the open project and its history, see `neededBlobs`
   * @returns how many went
   */
  async collectGarbage(needed: ReadonlySet<string>): Promise<number> {
    await this.flush();
    const age = (await this.#onlyTab()) ? YOUNG : DAY;
    const keep = new Set([...needed, ...[...this.#autosave.unsaved.values()].flatMap(blobIdsOf)]);
    return this.#backend.collectGarbage(keep, this.#now() - age).catch(() => 0);
  }

  close(): void {
    this.#backend.close();
  }

  async #names(): Promise<string[]> {
    return takenNames(this.#backend).catch(() => []);
  }
}
