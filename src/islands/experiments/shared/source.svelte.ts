import type { OwnPictures, OwnProject } from './own-pictures';
import type { PictureSet } from './picture';
import { loadLessonSet } from './sets';

/** Whose pictures an experiment works with: the lesson's, or those of a project in the lab. */
export class PictureSource {
  set = $state.raw<PictureSet | null>(null);
  /** The lesson's pictures could not be fetched. */
  failed = $state(false);
  projects = $state.raw<OwnProject[] | null>(null);
  /** Id of the project whose pictures are used; null for the lesson's. */
  projectId = $state<string | null>(null);
  /** The project could not be read. */
  unreadable = $state(false);
  #own: OwnPictures | null = null;

  /** Pictures of the project that are gone. */
  get missing(): number {
    return this.projectId === null ? 0 : (this.#own?.missing ?? 0);
  }

  /** The lesson's pictures. */
  async useLesson(): Promise<void> {
    this.failed = this.unreadable = false;
    try {
      const set = await loadLessonSet();
      this.release();
      this.projectId = null;
      this.set = set;
    } catch {
      this.failed = true;
    }
  }

  /** Looks which projects the lab has on this device. The lab's storage is code that comes only now. */
  async findProjects(): Promise<void> {
    this.unreadable = false;
    try {
      const { listOwnProjects } = await import('./own-pictures');
      this.projects = await listOwnProjects();
    } catch {
      this.unreadable = true;
    }
  }

  /** The pictures of a project; those in use before stay when it cannot be read. */
  async useProject(project: OwnProject): Promise<void> {
    this.unreadable = false;
    try {
      const { loadOwnPictures } = await import('./own-pictures');
      const own = await loadOwnPictures(project);
      this.release();
      this.#own = own;
      this.projectId = project.id;
      this.set = own;
    } catch {
      this.unreadable = true;
    }
  }

  /** Gives back the addresses of own pictures. */
  release(): void {
    this.#own?.release();
    this.#own = null;
  }
}
