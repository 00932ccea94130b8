import { newProject, ownPicture } from './new-project';
import type { Picture, Project } from './types';

/** Start of every test: 2024-01-01. */
export const START = Date.UTC(2024, 0, 1);

/** An own picture for tests; `id` is made of its object and view. */
export function picture(objectId: string, view: number, more: Partial<Picture> = {}): Picture {
  const id = `${objectId}-${view}`;
  return {
    ...ownPicture({ blobId: id, name: `${id}.jpg`, alt: `Foto ${id}`, category: 'papier', role: 'train', objectId }),
    ...more,
  };
}

/** Papier and PMD with `objects` objects each of `views` pictures; every fourth object is for testing. */
export function exampleProject(objects = 4, views = 2): Project {
  const pictures = ['papier', 'pmd'].flatMap((category) =>
    Array.from({ length: objects }, (_, object) =>
      Array.from({ length: views }, (_, view) =>
        picture(`${category}${object}`, view, { category, role: object % 4 === 3 ? 'test' : 'train' }),
      ),
    ).flat(),
  );
  const categories = [
    { id: 'papier', name: 'Papier' },
    { id: 'pmd', name: 'PMD' },
  ];
  return newProject({ id: 'proef', name: 'Proef', categories, pictures, at: START });
}
