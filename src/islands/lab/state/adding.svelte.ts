import { nameKey, withoutTurns } from '@core/project/names';
import { bar, pictures as words } from '@i18n/lab';
import { intakeErrors } from '@i18n/project';
import { openFolderZip } from '../files/folder-zip';
import { intake, type IntakeFile, type IntakeResult } from '../files/intake';
import { ownPictures, type Destination } from '../files/own-pictures';
import { createShrinker } from '../files/shrinker';
import { newId } from '../storage';
import type { Session } from './session.svelte';

/** Takes pictures in: from the picker, dropped, pasted, the camera, or a zip of folders. */
export class Adding {
  /** How far the files are that are being taken in; null when none are. */
  progress = $state.raw<{ done: number; total: number } | null>(null);
  #abort = new AbortController();
  readonly #shrinker = createShrinker();
  #queue: Promise<void> = Promise.resolve();

  constructor(private readonly session: Session) {}

  /** Adds the files that are pictures, as one change; each other file gets its own message. */
  add(files: readonly IntakeFile[], destination: Destination): Promise<void> {
    if (files.length === 0) return Promise.resolve();
    return this.#next(async () => {
      const results = await this.#take(files);
      this.#keep(results, destination);
      this.#tellProblems(results);
    });
  }

  /** Adds a zip with a folder of pictures per category; folders with a new name become categories. */
  addFolders(zip: Blob): Promise<void> {
    return this.#next(async () => {
      const folders = await openFolderZip(zip);
      const all: IntakeResult[] = [];
      for (const { folder, files } of folders) {
        const results = await this.#take(files);
        all.push(...results);
        if (results.some((result) => 'picture' in result))
          this.#keep(results, { category: folder === null ? null : this.#categoryNamed(folder), role: 'train' });
      }
      this.#tellProblems(all);
    });
  }

  stop(): void {
    this.#abort.abort();
  }

  close(): void {
    this.stop();
    this.#shrinker.close();
  }

  /** One batch after another, so that progress and undo stay simple; a failed one does not stop the next. */
  #next(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(work).finally(() => (this.progress = null));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #take(files: readonly IntakeFile[]): Promise<IntakeResult[]> {
    this.#abort = new AbortController();
    this.progress = { done: 0, total: files.length };
    return intake(files, {
      shrinker: this.#shrinker,
      signal: this.#abort.signal,
      onEach: (_, done, total) => (this.progress = { done, total }),
    });
  }

  #keep(results: readonly IntakeResult[], destination: Destination): void {
    const { pictures, blobs } = ownPictures(results, destination);
    if (pictures.length === 0) return;
    const before = this.session.project.pictures.length;
    this.session.store.addPictures(blobs);
    if (!this.session.do({ kind: 'add-pictures', pictures })) return;
    const added = this.session.project.pictures.length - before;
    const { categories } = this.session.project;
    const where = categories.find(({ id }) => id === destination.category)?.name;
    const place = destination.role === 'ask' ? words.roles.ask : (where ?? words.unsorted);
    if (added > 0) this.session.notices.info(words.added(added, place));
  }

  #tellProblems(results: readonly IntakeResult[]): void {
    const lines = results.flatMap((result) =>
      'error' in result ? [{ name: withoutTurns(result.name), text: intakeErrors[result.error] }] : [],
    );
    if (lines.length > 0) this.session.notices.error(bar.problemsTitle(lines.length), lines);
  }

  /** The category with this name, made when there is none; null when there is no room for another. */
  #categoryNamed(name: string): string | null {
    const known = this.session.project.categories.find((category) => nameKey(category.name) === nameKey(name));
    if (known) return known.id;
    const id = newId();
    return this.session.do({ kind: 'add-category', id, name }) ? id : null;
  }
}
