import { ASPECT_RATIOS } from '../types';
import type { ReadExport, ReadObject } from './read';

type Say = (fault: string) => void;
/** Finds the faults of one object. */
export type ObjectCheck = (object: ReadObject, say: Say, whole: ReadExport) => void;

const REQUIRED: Record<string, 'string' | 'number'> = {
  ...{ hruid: 'string', title: 'string', description: 'string', language: 'string', content_type: 'string' },
  ...{ version: 'number', estimated_time: 'number' },
};

export const oneFile: ObjectCheck = ({ markdown, files, metadata }, say) => {
  if (markdown.length !== 1) say(`has ${markdown.length} Markdown files, expected 1`);
  const wanted = metadata.content_type === 'extern' ? 'metadata.md' : 'index.md';
  if (markdown[0] !== wanted) say(`has ${markdown[0] ?? 'no file'}, expected ${wanted}`);
  for (const file of files)
    if (file.includes('/') && /\.md$|metadata\.(?:ya?ml|json)$/.test(file)) say(`has ${file} in it`);
};

export const frontMatterEnds: ObjectCheck = ({ text, head }, say) => {
  if (!text.startsWith('---\n')) return say('does not begin with "---"');
  if (!head.endsWith('\n') || !/^(?:---[^]*?)\n---\n/.test(text)) say('front matter ends inside a value with "---"');
};

export const required: ObjectCheck = ({ metadata }, say) => {
  for (const [field, type] of Object.entries(REQUIRED)) {
    const value = metadata[field];
    if (typeof value !== type || value === '') say(`${field} is not a ${type}`);
  }
  if (!Array.isArray(metadata.skos_concepts)) say('skos_concepts is not a list');
  if (metadata.language !== 'nl') say(`language is ${String(metadata.language)}, expected nl`);
};

export const versions: ObjectCheck = ({ metadata: { hruid, version } }, say, { paths }) => {
  if (typeof version !== 'number') say('version is not a number');
  for (const path of paths.values()) {
    for (const node of path?.nodes ?? []) {
      if (node.learningobject_hruid !== hruid) continue;
      if (typeof node.version !== 'string') say('version is not a text in the path');
      else if (node.version !== String(version)) say(`version is ${String(version)}, but ${node.version} in the path`);
    }
  }
};

export const skos: ObjectCheck = ({ metadata: { skos_concepts: concepts } }, say) => {
  if (!Array.isArray(concepts) || concepts.length === 0) return say('has no skos_concepts');
  for (const concept of concepts)
    if (!/^https?:\/\/ilearn\.ilabt\.imec\.be\/\S*$/.test(String(concept)))
      say(`${String(concept)} is no skos concept`);
};

export const explicit: ObjectCheck = ({ metadata }, say) => {
  for (const field of ['teacher_exclusive', 'available'])
    if (typeof metadata[field] !== 'boolean') say(`${field} is not true or false`);
  const ages = metadata.target_ages;
  const isAge = (age: unknown) => typeof age === 'number' && age >= 0 && age <= 150;
  if (!Array.isArray(ages) || ages.length === 0 || !ages.every(isAge)) say('target_ages is not a list of ages');
  if (typeof metadata.licence !== 'string' || metadata.licence === '') say('has no licence');
};

export const contentType: ObjectCheck = ({ metadata }, say) => {
  const { content_type: type, content_location: location, aspect_ratio: ratio } = metadata;
  if (type !== 'text/markdown' && type !== 'extern') say(`content_type is ${String(type)}`);
  if (type !== 'extern') return;
  if (!URL.canParse(String(location)) || !String(location).startsWith('https://'))
    say(`content_location is ${String(location)}, expected an absolute https address`);
  if (!(ASPECT_RATIOS as readonly unknown[]).includes(ratio)) say(`aspect_ratio is ${String(ratio)}`);
};
