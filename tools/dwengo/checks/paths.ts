import type { LearningPath, PathNode } from '../types';
import type { ReadExport } from './read';

/** Finds the faults of the learning paths. */
export type PathCheck = (whole: ReadExport, say: (fault: string) => void) => void;

const key = (hruid: string, language: string, version: string) => `${hruid} ${language} ${version}`;
const keyOf = (node: PathNode) => key(node.learningobject_hruid, node.language, node.version);
const nextOf = ({ transitions }: PathNode) =>
  transitions.map(({ next }) => key(next.hruid, next.language, next.version));

const isPath = (path: LearningPath | null): path is LearningPath =>
  path !== null &&
  [path.hruid, path.language, path.title, path.description, path.image].every(
    (text) => typeof text === 'string' && text,
  ) &&
  Array.isArray(path.nodes) &&
  path.nodes.length > 0 &&
  path.nodes.every((node) => typeof node.learningobject_hruid === 'string' && Array.isArray(node.transitions));

export const pathIsValid: PathCheck = ({ paths, objects }, say) => {
  if (paths.size === 0) say('there is no learning path');
  const known = new Set(objects.map(({ metadata: m }) => key(String(m.hruid), String(m.language), String(m.version))));
  for (const [file, path] of paths) {
    if (!isPath(path)) {
      say(`${file} is not a learning path`);
      continue;
    }
    if (path.image.startsWith('data:')) say(`${file}: the image has a "data:" prefix`);
    if (path.nodes.filter((node) => node.start_node).length !== 1) say(`${file} has not exactly one start node`);
    const nodes = new Set(path.nodes.map(keyOf));
    if (nodes.size !== path.nodes.length) say(`${file} has a node twice`);
    for (const node of path.nodes) {
      if (!known.has(keyOf(node))) say(`${file}: ${keyOf(node)} is not an object of this export`);
      if (node.transitions.length > 1) say(`${file}: ${keyOf(node)} has more than one transition`);
      if (node.transitions.some((transition) => transition.default !== true))
        say(`${file}: ${keyOf(node)} has a transition that is not default`);
      for (const next of nextOf(node)) if (!nodes.has(next)) say(`${file}: next ${next} is not a node`);
    }
  }
};

export const pupilsGetThrough: PathCheck = ({ paths, objects }, say) => {
  const forTeachers = new Set(
    objects.filter(({ metadata }) => metadata.teacher_exclusive === true).map(({ metadata }) => metadata.hruid),
  );
  for (const [file, path] of paths) {
    if (!isPath(path)) continue;
    const left = path.nodes.filter((node) => !forTeachers.has(node.learningobject_hruid));
    const keys = new Set(left.map(keyOf));
    const reached = new Set<string>();
    let here = left.find((node) => !left.some((other) => nextOf(other).includes(keyOf(node))));
    while (here && !reached.has(keyOf(here))) {
      reached.add(keyOf(here));
      const next: string | undefined = nextOf(here).find((candidate) => keys.has(candidate));
      here = left.find((node) => keyOf(node) === next);
    }
    if (left.length === 0) say(`${file} has nothing for pupils`);
    for (const node of left)
      if (!reached.has(keyOf(node))) say(`${file}: without the teachers' objects, ${keyOf(node)} is not reached`);
  }
};
