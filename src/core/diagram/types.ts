/** What a layer does; decides its colour, its caption and what is said of its nodes. */
export type LayerRole = 'input' | 'hidden' | 'output' | 'new';

/** One column of nodes. */
export interface LayerSpec {
  /** Unique in the network; part of the keys of nodes and edges. */
  id: string;
  role: LayerRole;
  /** Labels of the nodes, top to bottom. Those of output and new layers are drawn; the others are only said. */
  nodes: readonly string[];
  /** Three dots above and below: there are more nodes than are drawn. */
  dots?: boolean;
}

/** A network of any number of layers. */
export interface NetworkSpec {
  layers: readonly LayerSpec[];
  /** Per gap between two layers: a row per node on the right, a value per node on the left (to x from). */
  weights: readonly (readonly (readonly number[])[])[];
}

export interface Point {
  x: number;
  y: number;
}

/** A node where it is drawn. A circle is a box as wide as it is high; a named node of a middle layer is longer. */
export interface PlacedNode extends Point {
  key: string;
  /** Index of the layer in the network, and of the node in the layer. */
  layer: number;
  index: number;
  /** `x` is the left edge and `y` the middle; `width` and `height` >= 2 `radius`. */
  width: number;
  height: number;
  radius: number;
  label: PlacedLabel | null;
}

export interface PlacedLabel extends Point {
  /** One or two lines; `y` is the middle of them together. */
  lines: readonly string[];
  anchor: 'start' | 'middle' | 'end';
}

/** A connection; it leaves the right side of one node and enters the left side of another. */
export interface PlacedEdge {
  key: string;
  /** Index of the gap: 0 lies between layers 0 and 1. */
  gap: number;
  from: number;
  to: number;
  /** Keys of its nodes. */
  source: string;
  target: string;
  start: Point;
  end: Point;
  /** Path data. */
  d: string;
}

/** A box in the drawing's units. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** One column where it is drawn. */
export interface PlacedColumn {
  layer: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Right edge with the labels beside the nodes. */
  outer: number;
}

/** Sizes that depend on the room there is; see `frameFor`. */
export interface Frame {
  mode: 'narrow' | 'wide';
  width: number;
  height: number;
  /** Rows of words above a column. */
  captionRows: 1 | 2;
  /** Room above the nodes for captions, and below them for the brace. */
  top: number;
  bottom: number;
  radius: number;
  /** Font size of labels in px, never below 12. */
  font: number;
  /** Font size of captions and other side remarks, px. */
  small: number;
  /** Widest label that is drawn, in px; longer ones are broken in two or cut. */
  labelWidth: number;
  /** Room left of the first column and right of the last. */
  left: number;
  right: number;
  /** Where a picture goes that the network looks at; null when there is none. */
  picture: Box | null;
}

/** A network with all its places. */
export interface Placement {
  frame: Frame;
  columns: PlacedColumn[];
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  dots: Point[];
}
