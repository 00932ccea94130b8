import { ProjectError } from './errors';
import { ID_PATTERN, MAX_CATEGORIES, MAX_PICTURES } from './limits';
import { cleanName, nameKey } from './names';
import { checkCategory } from './picture-commands';
import { checkSettings } from './settings';
import type { Project } from './types';

function checkIds(ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (!ID_PATTERN.test(id))
      throw new ProjectError('id-invalid', `Expected letters, digits, ".", "_" and "-", found "${id}".`, id);
    if (seen.has(id)) throw new ProjectError('id-taken', `Expected ids that differ, found "${id}" twice.`, id);
    seen.add(id);
  }
}

/**
 * Checks what every project must hold to: names and ids that are valid and differ, categories that exist, no object
 * in both train and test, settings in range. All commands keep to it; a project from a file or a store is checked.
 *
 * @throws ProjectError for the first thing that is wrong
 */
export function checkProject(project: Project): void {
  const { categories, pictures } = project;
  cleanName(project.name);
  checkIds([project.id]);
  checkIds(categories.map(({ id }) => id));
  checkIds(pictures.map(({ id }) => id));
  if (categories.length > MAX_CATEGORIES) {
    throw new ProjectError(
      'too-many-categories',
      `Expected at most ${MAX_CATEGORIES}, found ${categories.length}.`,
      `${categories.length}`,
    );
  }
  if (pictures.length > MAX_PICTURES) {
    throw new ProjectError(
      'too-many-pictures',
      `Expected at most ${MAX_PICTURES}, found ${pictures.length}.`,
      `${pictures.length}`,
    );
  }
  const names = new Set<string>();
  for (const { name } of categories) {
    const key = nameKey(cleanName(name));
    if (names.has(key))
      throw new ProjectError('name-taken', `Expected names that differ, found "${name}" twice.`, name);
    names.add(key);
  }
  const sides = new Map<string, string>();
  for (const { objectId, category, role } of pictures) {
    checkCategory(project, category);
    if (role === 'ask') continue;
    if ((sides.get(objectId) ?? role) !== role) {
      throw new ProjectError('object-in-train-and-test', `Object "${objectId}" is in both train and test.`, objectId);
    }
    sides.set(objectId, role);
  }
  checkSettings(project.settings);
}
