import { ProjectFileError } from '@core/project/file-error';
import type { NotebookLanguage, ProjectOutput } from '@core/notebook/types';
import type { Project } from '@core/project/types';
import type { KernelPicture } from '@engine/notebook/protocol';
import { ownPictures as words } from '@i18n/notebook';
import { fileErrors } from '@i18n/project';
import type { ProjectSummary } from '../lab/storage';
import type { Brought, OwnLabels, OwnPicture } from './own-pictures';
import type { Lesson } from './own-projects';
import type { ShownPicture } from './shown-picture';

export interface OwnBoxParts extends Lesson {
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
    const { labProjects } = await import('./own-projects');
    return labProjects().catch(() => []);
  }

  /**
   * Adds pictures from the device, as far as there is room; those in a project file keep their own labels, and one that
   * was here already gets the new ones.
   *
   * @returns the place of the first of them in the list (its length when none was added), and what went wrong, in words
   */
  addFiles(files: readonly File[], labels: OwnLabels): Promise<{ from: number; problem: string }> {
    return this.work(async () => {
      const { MAX_OWN } = await import('./own-pictures');
      const { pictures, failed, problems } = await this.read(files, labels);
      const ids = pictures.map(({ kernel }) => kernel.id);
      const others = this.pictures.filter(({ kernel }) => !ids.includes(kernel.id));
      this.replace([...others, ...pictures].slice(0, MAX_OWN));
      const problem = [...problems, ...(failed.length > 0 ? [words.failed(failed)] : [])].join(' ');
      this.tell(problem);
      return { from: others.length, problem };
    });
  }

  /** Takes all pictures of a project of the lab, in place of those that were here. */
  takeProject(id: string): Promise<Project | undefined> {
    return this.work(async () => {
      const { fromProject } = await import('./own-projects');
      const found = await fromProject(id, this.parts);
      if (!found) {
        this.said = words.gone;
        return undefined;
      }
      this.replace(found.pictures);
      this.tell(found.failed.length > 0 ? words.failed(found.failed) : '', found.project.name);
      return found.project;
    });
  }

  /** Gives pictures with the labels of a cell to the reader, as a project of the lab; and what went wrong, in words. */
  async keepProject({ name, pictures }: ProjectOutput): Promise<string> {
    const { saveProject } = await import('./save-project');
    return saveProject(name, pictures, this.parts, this.pictures);
  }

  clear(): void {
    this.replace([]);
    this.said = '';
  }

  dispose(): void {
    this.forget(this.pictures);
  }

  /** Reads files one after the other; a zip that cannot be opened stops none of the others. */
  private async read(files: readonly File[], labels: OwnLabels): Promise<Brought & { problems: string[] }> {
    const isZip = ({ name, type }: File) => /\.zip$/i.test(name) || type === 'application/zip';
    const { fromFiles } = await import('./own-pictures');
    const loose = files.filter((file) => !isZip(file)).map((file) => ({ name: file.name, file }));
    const { pictures, failed } = await fromFiles(loose, labels);
    const all = { pictures, failed: [...failed], problems: [] as string[] };
    for (const zip of files.filter(isZip)) {
      try {
        const { fromZip } = await import('./own-projects');
        const found = await fromZip(zip, labels, this.parts);
        all.pictures.push(...found.pictures);
        all.failed.push(...found.failed);
      } catch (error) {
        if (!(error instanceof ProjectFileError)) throw error;
        all.problems.push(`${zip.name}: ${fileErrors[error.code]}`);
      }
    }
    return all;
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

  private tell(problem: string, project = ''): void {
    const ready = words.ready(this.count, words.variable[this.parts.language], project);
    this.said = problem ? `${ready} ${problem}` : ready;
  }
}
