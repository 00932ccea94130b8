import { addCategory, removeCategory, renameCategory } from './category-commands';
import type { Applied, Command } from './commands';
import { cleanName } from './names';
import { addPictures, changeRole, movePictures, removePictures, splitPictures } from './picture-commands';
import { checkSettings } from './settings';
import type { Project, ProjectSettings } from './types';

function changeSettings(project: Project, change: Partial<ProjectSettings>): Applied {
  const settings = { ...project.settings, ...change };
  checkSettings(settings);
  const same = JSON.stringify(settings) === JSON.stringify(project.settings);
  return { project: same ? project : { ...project, settings }, effects: [] };
}

function renameProject(project: Project, name: string): Applied {
  const clean = cleanName(name);
  return { project: clean === project.name ? project : { ...project, name: clean }, effects: [] };
}

function change(project: Project, command: Command): Applied {
  switch (command.kind) {
    case 'add-pictures':
      return addPictures(project, command.pictures);
    case 'remove-pictures':
      return removePictures(project, command.ids);
    case 'move-pictures':
      return movePictures(project, command.ids, command.category);
    case 'relabel':
      return movePictures(project, [command.id], command.category);
    case 'change-role':
      return changeRole(project, command.ids, command.role);
    case 'split':
      return splitPictures(project, command.testShare, command.seed);
    case 'add-category':
      return addCategory(project, command.id, command.name);
    case 'rename-category':
      return renameCategory(project, command.id, command.name);
    case 'remove-category':
      return removeCategory(project, command.id);
    case 'rename-project':
      return renameProject(project, command.name);
    case 'change-settings':
      return changeSettings(project, command.settings);
    case 'reset': {
      const { categories, pictures, settings } = command.start;
      return { project: { ...project, categories, pictures, settings, trained: null }, effects: [] };
    }
  }
}

/**
 * Carries out one change; the project that goes in stays as it was.
 *
 * @param at now, in milliseconds since 1970; kept as `updatedAt` when something changed
 * @throws ProjectError when the change is refused; nothing is changed then
 */
export function applyCommand(project: Project, command: Command, at: number): Applied {
  const { project: changed, effects } = change(project, command);
  return { project: changed === project ? project : { ...changed, updatedAt: at }, effects };
}
