import type { StartContent } from '@core/project/commands';
import { DEFAULT_SETTINGS, newProject, pictureOfSample } from '@core/project/new-project';
import type { Project } from '@core/project/types';
import { bar } from '@i18n/lab';
import { newProjectName } from '@i18n/project';
import type { Category, Sample } from '../../shared/sample';
import { newId } from '../storage';

/** What a class starts from: the lesson's categories and sample pictures. */
export function startContent(samples: readonly Sample[], categories: readonly Category[]): StartContent {
  const pictures = samples.map(({ objectId, ...sample }) => pictureOfSample({ ...sample, object: objectId }));
  return { categories: categories.map(({ id, name }) => ({ id, name })), pictures, settings: DEFAULT_SETTINGS };
}

/** A new project with the sample pictures, or with empty categories. */
export function freshProject(start: StartContent, withSamples: boolean, at: number, id = newId()): Project {
  return newProject({
    ...start,
    id,
    name: withSamples ? newProjectName : bar.emptyName,
    pictures: withSamples ? start.pictures : [],
    at,
  });
}
