import type { Box, Frame, PlacedNode, Point } from './types';
import type { ScenePicture } from './model';

/** A node as it is drawn at one moment; `layer` is its index in the list of layers on the screen. */
export interface SceneNode extends PlacedNode {
  kind: 'old' | 'new';
  opacity: number;
  /** 0 to 1. */
  activation: number;
  /** Probability to write beside it, 0 to 1. */
  share: number | null;
}

/** A connection as it is drawn at one moment. */
export interface SceneEdge {
  key: string;
  /** Index of the gap: 0 lies between layers 0 and 1. */
  gap: number;
  /** Keys of its nodes. */
  source: string;
  target: string;
  kind: 'old' | 'new';
  d: string;
  weight: number;
  /** Stroke width in px. */
  width: number;
  opacity: number;
}

/** Lines that are drawn out sideways: a point at `x` of their `d` stands at `offset + scale * x`. */
export interface Stretch {
  offset: number;
  scale: number;
}

/** A bit of activation on its way along a connection. */
export interface ScenePulse extends Point {
  key: string;
  radius: number;
  opacity: number;
}

export interface SceneLock extends Point {
  opacity: number;
  /** 0 open, 1 closed. */
  closed: number;
}

/** What a column is called; the words are the island's. */
export type CaptionKey = 'input' | 'hidden' | 'hidden-rest' | 'features' | 'types';

export interface SceneCaption extends Point {
  key: CaptionKey;
  /** How many layers it stands for. */
  layers: number;
  opacity: number;
}

/** The blue brace and the place of its words. */
export interface SceneBrace {
  d: string;
  text: Point;
  opacity: number;
}

/** All that is on the screen at one moment: drawing it needs no further arithmetic. */
export interface Scene {
  frame: Frame;
  nodes: SceneNode[];
  edges: SceneEdge[];
  /** Per gap, what its old connections are on the way; empty while all stand at rest. */
  stretches: readonly Stretch[];
  dots: Point[];
  pulses: ScenePulse[];
  locks: SceneLock[];
  captions: SceneCaption[];
  /** Around what is frozen. */
  frozen: (Box & { opacity: number }) | null;
  brace: SceneBrace | null;
  /** The picture that is looked at, how visible it is, and the category on its label when that is shown. */
  picture: (Box & { shown: ScenePicture; opacity: number; label: string | null }) | null;
  /** Recorded step of the training that is shown, as an index, and the last one. */
  training: { at: number; last: number };
}
