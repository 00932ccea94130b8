import { dwengo as words } from '@i18n/dwengo';
import { PLATFORM_PATH } from './platform-path';
import type { LearningObject, LearningPath, PathNode } from './types';

/** Own identifier: the platform's path has objects of others too, and importing this one must not take those away. */
const HRUID = 'org-dwengo-waisda-beelden-transfer-learning';

const refer = ({ metadata: { hruid, version, language } }: LearningObject) => ({
  hruid,
  version: String(version),
  language,
});

function node(object: LearningObject, next: LearningObject | undefined, first: boolean): PathNode {
  const { hruid, version, language } = refer(object);
  return {
    learningobject_hruid: hruid,
    version,
    language,
    start_node: first,
    transitions: next ? [{ default: true, next: refer(next) }] : [],
  };
}

/**
 * The learning path of the export.
 *
 * @param objects its objects in order
 * @param image PNG as base64
 */
export function makePath(objects: readonly LearningObject[], image: string): LearningPath {
  return {
    hruid: HRUID,
    language: 'nl',
    title: words.path.title,
    description: words.path.description,
    image,
    nodes: objects.map((object, i) => node(object, objects[i + 1], i === 0)),
  };
}

/** What an editor of the platform's own path does with each of its objects: the version to use, or null to keep it. */
export function replacedNodes(objects: readonly LearningObject[]): { hruid: string; version: number | null }[] {
  const versions = new Map(objects.map(({ metadata }) => [metadata.hruid, metadata.version]));
  return PLATFORM_PATH.objects.map((hruid) => ({ hruid, version: versions.get(hruid) ?? null }));
}
