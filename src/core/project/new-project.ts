import { DEFAULT_L2 } from '../head/train';
import { addCategory } from './category-commands';
import { checkProject } from './check';
import { cleanName } from './names';
import { addPictures } from './picture-commands';
import { PROJECT_VERSION, type Picture, type Project, type ProjectCategory, type ProjectSettings } from './types';

/** What a new project trains with: all pictures, on top of the object types, as the first training of the lesson. */
export const DEFAULT_SETTINGS: ProjectSettings = {
  layer: 'object-types',
  perCategory: null,
  seed: 1,
  l2: DEFAULT_L2,
  method: { kind: 'lbfgs' },
};

/** What a sample must say to become a picture; the manifest's `object` and `split`. */
export interface SamplePicture {
  id: string;
  object: string;
  category: string;
  split: 'train' | 'test';
  alt: string;
}

/** The picture of a sample, in its category and on its side. */
export function pictureOfSample({ id, object, category, split, alt }: SamplePicture): Picture {
  return { id, source: { kind: 'sample', sampleId: id }, objectId: object, category, role: split, alt };
}

/** What an own picture is made of, once its file is read. */
export interface OwnPicture {
  /** Content hash of the stored picture. */
  blobId: string;
  /** Name of the file, or another name for where it came from. */
  name: string;
  alt: string;
  category: string | null;
  role: Picture['role'];
  /** Shared by the views of one object (a burst of the camera); without one, the picture is an object of its own. */
  objectId?: string;
}

/** The picture of a stored blob; its id is the blob's, so that the same picture is noticed. */
export function ownPicture({ blobId, name, alt, category, role, objectId = blobId }: OwnPicture): Picture {
  return { id: blobId, source: { kind: 'own', blobId, name }, objectId, category, role, alt };
}

/** What a new project starts from. */
export interface NewProject {
  id: string;
  name: string;
  categories: readonly ProjectCategory[];
  pictures: readonly Picture[];
  settings?: Partial<ProjectSettings>;
  /** Now, in milliseconds since 1970. */
  at: number;
}

/**
 * A project, checked.
 *
 * @throws ProjectError when a name, id or picture is not as it must be
 */
export function newProject({ id, name, categories, pictures, settings, at }: NewProject): Project {
  let project: Project = {
    version: PROJECT_VERSION,
    id,
    name: cleanName(name),
    categories: [],
    pictures: [],
    settings: { ...DEFAULT_SETTINGS, ...settings },
    trained: null,
    createdAt: at,
    updatedAt: at,
  };
  for (const category of categories) project = addCategory(project, category.id, category.name).project;
  project = addPictures(project, pictures).project;
  checkProject(project);
  return project;
}
