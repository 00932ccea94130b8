import type { LessonMetadata } from '@core/lesson/metadata';

/** How wide to high the platform can show an `extern` object. */
export const ASPECT_RATIOS = ['iframe-16-9', 'iframe-1-1', 'iframe-1-2'] as const;

/** Front matter of an object as it is exported. */
export type ObjectMetadata = LessonMetadata & {
  content_location?: string;
  aspect_ratio?: (typeof ASPECT_RATIOS)[number];
};

/** One learning object before it is numbered. */
export interface LearningObject {
  /** Name of its folder, after the number. */
  name: string;
  metadata: ObjectMetadata;
  /** Markdown; '' for an `extern` object. */
  body: string;
  /** The file that says its version; null when the lock file does. */
  source: string | null;
}

/** A node of a learning path as the platform's JSON has it. */
export interface PathNode {
  learningobject_hruid: string;
  /** A text here, a number in the object. */
  version: string;
  language: string;
  start_node: boolean;
  transitions: { default: true; next: { hruid: string; version: string; language: string } }[];
}

/** A learning path as the platform's JSON has it. */
export interface LearningPath {
  hruid: string;
  language: string;
  title: string;
  description: string;
  image: string;
  nodes: PathNode[];
}

/** Text files of an export by path: `leerobjecten/01-x/index.md`, `leerpaden/y.json`. */
export type ExportFiles = Map<string, string>;

export const OBJECTS = 'leerobjecten';
export const PATHS = 'leerpaden';
