import type { NotebookLanguage } from '@core/notebook/types';
import type { Project } from '@core/project/types';
import type { KernelPicture } from '@engine/notebook/protocol';
import type { SupplyList } from '@engine/notebook/supplies';
import { ownPictures as words } from '@i18n/notebook';
import type { ProjectSummary } from '../lab/storage';
import type { OwnLabels, OwnPicture } from './own-pictures';
import type { ShownPicture } from './shown-picture';

export interface OwnBoxParts {
  supplies: SupplyList;
  alts: Readonly<Record<string, string>>;
  language: NotebookLanguage;
  /** Told when the pictures change. */
  onChange: (pictures: KernelPicture[]) => void;
}

/** The reader's own pictures in a notebook: they stay in the page and go to the kernel by message. */
export class OwnBox {
  busy = $state(false);
  said = $state('');
  private pictures = $state.raw<readonly OwnPicture[]>([]);
  /** For the screen, by id. */
  readonly shown: readonly [string, ShownPicture][] = $derived(
    this.pictures.map(({ kernel, shown }): [string, ShownPicture] => [kernel.id, shown]),
  );

  constructor(private readonly parts: OwnBoxParts) {}

  get count(): number {
    return this.pictures.length;
  }

  async projects(): Promise<ProjectSummary[]> {
    const { labProjects } = await import('./own-pictures');
    return labProjects().catch(() => []);
  }

  /**
   * Adds pictures from the device, as far as there is room.
   *
   * @returns the place of the first of them in the list (its length when none was added), and what could not be read
   */
  addFiles(files: readonly File[], labels: OwnLabels): Promise<{ from: number; failed: readonly string[] }> {
    return this.work(async () => {
      const { fromFiles, MAX_OWN } = await import('./own-pictures');
      const { pictures, failed } = await fromFiles(files, labels);
      const from = this.count;
      this.replace([...this.pictures, ...pictures].slice(0, MAX_OWN));
      this.tell(failed);
      return { from, failed };
    });
  }

  /** Takes all pictures of a project of the lab, in place of those that were here. */
  takeProject(id: string): Promise<Project | undefined> {
    return this.work(async () => {
      const { fromProject } = await import('./own-pictures');
      const found = await fromProject(id, this.parts.supplies, this.parts.alts);
      if (!found) {
        this.said = words.gone;
        return undefined;
      }
      this.replace(found.pictures);
      this.tell(found.failed, found.project.name);
      return found.project;
    });
  }

  clear(): void {
    this.replace([]);
    this.said = '';
  }

  dispose(): void {
    this.forget(this.pictures);
  }

  private async work<T>(task: () => Promise<T>): Promise<T> {
    this.busy = true;
    try {
      return await task();
    } finally {
      this.busy = false;
    }
  }

  private replace(pictures: readonly OwnPicture[]): void {
    this.forget(this.pictures.filter((picture) => !pictures.includes(picture)));
    this.pictures = pictures;
    this.parts.onChange(pictures.map(({ kernel }) => kernel));
  }

  private forget(pictures: readonly OwnPicture[]): void {
    for (const { shown } of pictures) if (shown.url.startsWith('blob:')) URL.revokeObjectURL(shown.url);
  }

  private tell(failed: readonly string[], project = ''): void {
    const ready = words.ready(this.count, words.variable[this.parts.language], project);
    this.said = failed.length > 0 ? `${ready} ${words.failed(failed)}` : ready;
  }
}
