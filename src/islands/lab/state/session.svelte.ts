import type { Command, StartContent } from '@core/project/commands';
import { ProjectError } from '@core/project/errors';
import { ProjectFileError } from '@core/project/file-error';
import {
  adoptIdentity,
  apply,
  neededBlobs,
  recordTraining,
  redo,
  startHistory,
  undo,
  type History,
} from '@core/project/history';
import type { StoredPicture } from '@core/project/project-file';
import type { Project, TrainedRecord } from '@core/project/types';
import { changeErrors, copiedText, effectText, fileErrors } from '@i18n/project';
import { keepBeforeRenewal } from '../../../offline/keep-work';
import { saveWhenHidden, type LabStore, type StorageStatus } from '../storage';
import { Notices } from './notices.svelte';
import { freshProject } from './start';

/** The open project: its history, keeping it, and changing to another one. */
export class Session {
  history = $state.raw() as History;
  storage = $state.raw() as StorageStatus;
  readonly notices = new Notices();
  readonly #stops: (() => void)[];

  private constructor(
    readonly store: LabStore,
    readonly start: StartContent,
    project: Project,
  ) {
    this.history = startHistory(project);
    this.storage = store.status;
    this.#stops = [
      store.onStatus((status) => (this.storage = status)),
      store.onCopied(({ copy }) => {
        this.history = adoptIdentity(this.history, copy);
        this.notices.info(copiedText(copy.name));
      }),
      saveWhenHidden(store),
      keepBeforeRenewal(async () => {
        await store.flush();
        return store.status.state === 'saved';
      }),
    ];
  }

  /**
   * Opens the project of last time, or a new one where there is none that can be opened.
   *
   * @param id of the project that must be opened, whatever the one of last time; made when there is none
   */
  static async open(store: LabStore, start: StartContent, id: string | null = null): Promise<Session> {
    const project = id === null ? await latest(store) : await store.open(id).catch(() => undefined);
    const opened = project ?? (await store.create(freshProject(start, true, Date.now(), id ?? undefined)));
    const session = new Session(store, start, opened);
    void store.collectGarbage(neededBlobs(session.history));
    return session;
  }

  get project(): Project {
    return this.history.present;
  }

  /** Carries out a change; a refusal is told. Gives whether it was carried out. */
  do(command: Command): boolean {
    try {
      const { history, effects } = apply(this.history, command, Date.now());
      this.#set(history);
      for (const effect of effects) this.notices.info(effectText(effect));
      return true;
    } catch (error) {
      if (!(error instanceof ProjectError)) throw error;
      this.notices.error(changeErrors[error.code](error.subject));
      return false;
    }
  }

  undo(): void {
    this.#set(undo(this.history, Date.now()));
  }

  redo(): void {
    this.#set(redo(this.history, Date.now()));
  }

  keepTraining(trained: TrainedRecord): void {
    this.#set(recordTraining(this.history, trained, Date.now()));
  }

  /** Opens a stored project; when that fails, the open one stays. */
  async openStored(id: string): Promise<void> {
    try {
      const project = await this.store.open(id);
      if (project) this.history = startHistory(project);
    } catch (error) {
      if (!(error instanceof ProjectFileError)) throw error;
      this.notices.error(fileErrors[error.code]);
    }
  }

  async startNew(withSamples: boolean): Promise<void> {
    await this.take(freshProject(this.start, withSamples, Date.now()));
  }

  /** Keeps a project that is new here (a file's) and opens it. */
  async take(project: Project, pictures: readonly StoredPicture[] = []): Promise<Project> {
    const kept = await this.store.create(project, pictures);
    this.history = startHistory(kept);
    return kept;
  }

  /** Deletes a stored project; when it is the open one, another is opened. */
  async remove(id: string): Promise<void> {
    await this.store.remove(id);
    if (id !== this.project.id) return;
    const project = await latest(this.store);
    if (project) this.history = startHistory(project);
    else await this.startNew(true);
  }

  close(): void {
    for (const stop of this.#stops) stop();
    void this.store.flush().then(() => this.store.close());
  }

  #set(history: History): void {
    if (history === this.history) return;
    this.history = history;
    this.store.save(history.present);
  }
}

/** The stored project that was changed last, of those that can be opened. */
async function latest(store: LabStore): Promise<Project | undefined> {
  const known = await store.list().catch(() => []);
  for (const { id, problem } of known) {
    if (problem) continue;
    const project = await store.open(id).catch(() => undefined);
    if (project) return project;
  }
  return undefined;
}
