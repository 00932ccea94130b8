import { splitByObject } from '../split';
import type { Applied, Effect } from './commands';
import { ProjectError } from './errors';
import { ID_PATTERN, MAX_PICTURES } from './limits';
import type { Picture, PictureRole, Project } from './types';

/** @throws ProjectError when one of the ids is not a picture of the project */
function checkPictures({ pictures }: Project, ids: readonly string[]): Set<string> {
  const known = new Set(pictures.map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) {
    throw new ProjectError('unknown-picture', `Expected the id of a picture, found "${unknown}".`, unknown);
  }
  return new Set(ids);
}

/** @throws ProjectError when this is not a category of the project (null, unsorted, is fine) */
export function checkCategory({ categories }: Project, category: string | null): void {
  if (category !== null && !categories.some(({ id }) => id === category)) {
    throw new ProjectError('unknown-category', `Expected the id of a category, found "${category}".`, category);
  }
}

/** Changes the pictures for which `change` gives another object; the project itself when none did. */
function mapPictures(project: Project, change: (picture: Picture) => Picture): Project {
  const pictures = project.pictures.map(change);
  return pictures.every((picture, index) => picture === project.pictures[index]) ? project : { ...project, pictures };
}

/** Adds pictures at the end; what is there already is skipped, and a new view takes the role of its object. */
export function addPictures(project: Project, added: readonly Picture[]): Applied {
  const known = new Set(project.pictures.map(({ id }) => id));
  const roles = new Map<string, PictureRole>();
  for (const { objectId, role } of project.pictures) if (role !== 'ask') roles.set(objectId, role);
  const fresh: Picture[] = [];
  const skipped: string[] = [];
  const followed: Picture[] = [];
  for (const picture of added) {
    if (!ID_PATTERN.test(picture.id)) {
      throw new ProjectError(
        'id-invalid',
        `Expected an id of letters, digits, ".", "_" and "-", found "${picture.id}".`,
        picture.id,
      );
    }
    checkCategory(project, picture.category);
    if (known.has(picture.id)) {
      skipped.push(picture.id);
      continue;
    }
    known.add(picture.id);
    const role = picture.role === 'ask' ? 'ask' : (roles.get(picture.objectId) ?? picture.role);
    if (role !== 'ask') roles.set(picture.objectId, role);
    const placed = role === picture.role ? picture : { ...picture, role };
    if (placed !== picture) followed.push(placed);
    fresh.push(placed);
  }
  const pictures = [...project.pictures, ...fresh];
  if (pictures.length > MAX_PICTURES) {
    throw new ProjectError(
      'too-many-pictures',
      `Expected at most ${MAX_PICTURES} pictures, found ${pictures.length}.`,
      `${pictures.length}`,
    );
  }
  const effects: Effect[] = [];
  if (skipped.length > 0) effects.push({ kind: 'duplicates-skipped', ids: skipped });
  for (const role of ['train', 'test'] as const) {
    const ids = followed.filter((picture) => picture.role === role).map(({ id }) => id);
    if (ids.length > 0) effects.push({ kind: 'role-follows-object', role, ids });
  }
  return { project: fresh.length > 0 ? { ...project, pictures } : project, effects };
}

export function removePictures(project: Project, ids: readonly string[]): Applied {
  const gone = checkPictures(project, ids);
  if (gone.size === 0) return { project, effects: [] };
  return { project: { ...project, pictures: project.pictures.filter(({ id }) => !gone.has(id)) }, effects: [] };
}

export function movePictures(project: Project, ids: readonly string[], category: string | null): Applied {
  const moved = checkPictures(project, ids);
  checkCategory(project, category);
  const change = (picture: Picture) =>
    moved.has(picture.id) && picture.category !== category ? { ...picture, category } : picture;
  return { project: mapPictures(project, change), effects: [] };
}

/** Gives pictures a role; for train and test the other views of their objects come along, out of the opposite side. */
export function changeRole(project: Project, ids: readonly string[], role: PictureRole): Applied {
  const chosen = checkPictures(project, ids);
  const objects = new Set(project.pictures.filter(({ id }) => chosen.has(id)).map(({ objectId }) => objectId));
  const along: string[] = [];
  const changed = mapPictures(project, (picture) => {
    if (picture.role === role) return picture;
    if (chosen.has(picture.id)) return { ...picture, role };
    // A view that is only there to ask about can stay: it is on neither side.
    if (role === 'ask' || picture.role === 'ask' || !objects.has(picture.objectId)) return picture;
    along.push(picture.id);
    return { ...picture, role };
  });
  return { project: changed, effects: along.length > 0 ? [{ kind: 'views-moved-along', role, ids: along }] : [] };
}

/** Divides the sorted train and test pictures anew; every view of an object follows the object. */
export function splitPictures(project: Project, testShare: number, seed: number): Applied {
  const categoryOf = new Map<string, string>();
  for (const { objectId, category, role } of project.pictures) {
    if (role !== 'ask' && category !== null && !categoryOf.has(objectId)) categoryOf.set(objectId, category);
  }
  const objects = [...categoryOf].map(([objectId, category]) => ({ objectId, category }));
  const inTest = new Set(splitByObject(objects, testShare, seed).test.map(({ objectId }) => objectId));
  const change = (picture: Picture): Picture => {
    if (picture.role === 'ask' || !categoryOf.has(picture.objectId)) return picture;
    const role = inTest.has(picture.objectId) ? 'test' : 'train';
    return picture.role === role ? picture : { ...picture, role };
  };
  return { project: mapPictures(project, change), effects: [] };
}
