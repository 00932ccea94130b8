import { LAYER_DIMENSION } from '../head/types';
import { checkProject } from './check';
import { ProjectError } from './errors';
import { ProjectFileError } from './file-error';
import { unpackHead } from './head-text';
import { migrate, PROJECT_MIGRATIONS } from './migrate';
import { cleanName } from './names';
import { projectSchema } from './schema';
import { PROJECT_VERSION, type Project, type TrainedRecord } from './types';

const malformed = (message: string, field: string, found?: string) =>
  new ProjectFileError('project-malformed', message, { field, found });

function checkTrained({ head, latest }: TrainedRecord): void {
  const { categories, dimension } = unpackHead(head);
  if (dimension !== LAYER_DIMENSION[head.layer]) {
    throw new RangeError(`Expected ${LAYER_DIMENSION[head.layer]} inputs for layer ${head.layer}, found ${dimension}.`);
  }
  if (latest.categories.length !== categories.length) {
    throw new RangeError(`Expected figures for ${categories.length} categories, found ${latest.categories.length}.`);
  }
}

/**
 * A project out of data that may be anything: brought to this version, and checked in shape and in meaning.
 *
 * @throws ProjectFileError `version-too-new`, or `project-malformed` with the field
 */
export function parseProject(data: unknown): Project {
  const migrated = migrate(data, PROJECT_MIGRATIONS, PROJECT_VERSION);
  if (migrated.kind === 'too-new') {
    const { version } = migrated;
    throw new ProjectFileError('version-too-new', `Expected version ${PROJECT_VERSION} or older, found ${version}.`, {
      found: version,
      most: PROJECT_VERSION,
    });
  }
  if (migrated.kind === 'unknown') throw malformed('Expected a project with a version.', 'version');
  const parsed = projectSchema.safeParse(migrated.data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw malformed(`${issue.path.join('.')}: ${issue.message}`, issue.path.join('.'));
  }
  const project = parsed.data;
  try {
    checkProject(project);
  } catch (error) {
    if (error instanceof ProjectError) throw malformed(error.message, error.code, error.subject ?? undefined);
    throw error;
  }
  try {
    if (project.trained) checkTrained(project.trained);
  } catch (error) {
    throw malformed((error as Error).message, 'trained.head');
  }
  const categories = project.categories.map((category) => ({ ...category, name: cleanName(category.name) }));
  return { ...project, name: cleanName(project.name), categories };
}
