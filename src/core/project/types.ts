import type { HeadLayer, Measured, TrainingMethod } from '../head/types';

/** Version of the data model; a file or record of an older one is migrated, see `migrate`. */
export const PROJECT_VERSION = 1;

/** What a picture is for: to learn from, to measure with, or just to ask the model about. */
export type PictureRole = 'train' | 'test' | 'ask';

export interface ProjectCategory {
  id: string;
  /** Trimmed, 1 to `MAX_NAME` characters, unique in the project when case is ignored. */
  name: string;
}

/** Where the pixels are: with the lesson, or in the blob with this id (the pupil's own picture). */
export type ProjectPictureSource =
  | { kind: 'sample'; sampleId: string }
  | { kind: 'own'; blobId: string; /** Name of the file it came from. */ name: string };

export interface Picture {
  /** Content hash of an own picture, or the sample's id. */
  id: string;
  source: ProjectPictureSource;
  /** Views of one object share this; an object is never in both train and test. */
  objectId: string;
  /** Category id, or null while it is not sorted. */
  category: string | null;
  role: PictureRole;
  /** What the picture shows, for who cannot see it. */
  alt: string;
}

export interface ProjectSettings {
  /** Which outputs of the backbone the new layer looks at: on top of the object types, or in place of the last layer. */
  layer: HeadLayer;
  /** Training pictures drawn per category; null is all of them. */
  perCategory: number | null;
  /** Decides which pictures are drawn and in what order gradient descent takes them. */
  seed: number;
  /** Strength of the L2 penalty, >= 0. */
  l2: number;
  method: TrainingMethod;
}

/** What the model said of one picture. */
export interface Answer {
  /** Picture id. */
  picture: string;
  /** Category id of the label that it had then. */
  truth: string;
  /** Category id with the highest probability. */
  chosen: string;
  /** One per category, in the order of `TrainingFigures.categories`, 0 to 1. */
  probabilities: number[];
}

/** How one training went: enough to show it again and to hold it against the next one. */
export interface TrainingFigures {
  /** When, in milliseconds since 1970. */
  at: number;
  settings: ProjectSettings;
  /** The categories as they were then, in the order of the head's rows. */
  categories: ProjectCategory[];
  train: Answer[];
  test: Answer[];
  /** Mean cross-entropy (nats) at the end. */
  loss: Measured;
  converged: boolean | null;
  /** `trainingFingerprint` of the project then: another one now means that the model is out of date. */
  fingerprint: string;
}

/** A head as text: `mean`, `scale`, `weights` and `bias` are base64 of little-endian 32-bit floats; see `packHead`. */
export interface StoredHead {
  layer: HeadLayer;
  categories: string[];
  dimension: number;
  mean: string;
  scale: string;
  weights: string;
  bias: string;
  l2: number;
  examples: number;
}

/** The model of the last training, with its figures and those of the training before it. */
export interface TrainedRecord {
  head: StoredHead;
  /** `BackboneInfo.id` of the backbone under it: another backbone cannot use this head. */
  backboneId: string;
  latest: TrainingFigures;
  previous: TrainingFigures | null;
}

/** All of a pupil's work in the Lab but the pixels; plain data that survives JSON unchanged. */
export interface Project {
  version: typeof PROJECT_VERSION;
  id: string;
  name: string;
  categories: ProjectCategory[];
  pictures: Picture[];
  settings: ProjectSettings;
  trained: TrainedRecord | null;
  /** Milliseconds since 1970. */
  createdAt: number;
  updatedAt: number;
}
