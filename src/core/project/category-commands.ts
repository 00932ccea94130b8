import type { Applied } from './commands';
import { ProjectError } from './errors';
import { ID_PATTERN, MAX_CATEGORIES } from './limits';
import { cleanName, nameKey } from './names';
import { checkCategory } from './picture-commands';
import type { Project } from './types';

/** The cleaned name, when no other category than `self` has it. */
function freeName({ categories }: Project, name: string, self: string | null): string {
  const clean = cleanName(name);
  const other = categories.find((category) => category.id !== self && nameKey(category.name) === nameKey(clean));
  if (other)
    throw new ProjectError(
      'name-taken',
      `Expected a name of its own, found that of category "${other.id}".`,
      other.name,
    );
  return clean;
}

export function addCategory(project: Project, id: string, name: string): Applied {
  if (!ID_PATTERN.test(id))
    throw new ProjectError('id-invalid', `Expected letters, digits, ".", "_" and "-", found "${id}".`, id);
  if (project.categories.some((category) => category.id === id)) {
    throw new ProjectError('id-taken', `Expected an id that is not in use, found "${id}".`, id);
  }
  const categories = [...project.categories, { id, name: freeName(project, name, null) }];
  if (categories.length > MAX_CATEGORIES) {
    throw new ProjectError(
      'too-many-categories',
      `Expected at most ${MAX_CATEGORIES} categories.`,
      `${categories.length}`,
    );
  }
  return { project: { ...project, categories }, effects: [] };
}

export function renameCategory(project: Project, id: string, name: string): Applied {
  checkCategory(project, id);
  const clean = freeName(project, name, id);
  if (project.categories.some((category) => category.id === id && category.name === clean))
    return { project, effects: [] };
  const categories = project.categories.map((category) =>
    category.id === id ? { ...category, name: clean } : category,
  );
  return { project: { ...project, categories }, effects: [] };
}

/** Removes a category; its pictures stay, unsorted. */
export function removeCategory(project: Project, id: string): Applied {
  checkCategory(project, id);
  const name = project.categories.find((category) => category.id === id)!.name;
  const ids = project.pictures.filter(({ category }) => category === id).map((picture) => picture.id);
  const pictures =
    ids.length === 0
      ? project.pictures
      : project.pictures.map((p) => (p.category === id ? { ...p, category: null } : p));
  return {
    project: { ...project, categories: project.categories.filter((category) => category.id !== id), pictures },
    effects: ids.length > 0 ? [{ kind: 'pictures-unsorted', ids, category: name }] : [],
  };
}
