import { edgePath } from './edges';
import { LEAST_ROWS } from './frame';
import { fitLines, LINE_HEIGHT, textWidth } from './text';
import type {
  Frame,
  LayerSpec,
  NetworkSpec,
  PlacedColumn,
  PlacedEdge,
  PlacedLabel,
  PlacedNode,
  Placement,
  Point,
} from './types';

/** Space between a node and its label, and inside a long node around its label, as a share of the radius. */
const LABEL_GAP = 0.6;
const LABEL_PAD = 0.9;
/** The gap before a new layer is wider: that is where one looks. */
const NEW_GAP = 2.2;

/** Key of a node: the same in every placement, so that drawings can move from one to the next. */
export const nodeKey = (layer: LayerSpec, index: number) => `${layer.id}:${index}`;
/** Key of a connection. */
export const edgeKey = (from: LayerSpec, i: number, to: LayerSpec, j: number) => `${from.id}:${i}>${to.id}:${j}`;

/** How the labels of a layer are drawn. */
type LabelStyle = 'none' | 'beside' | 'inside' | 'above';

interface Column {
  layer: LayerSpec;
  style: LabelStyle;
  labels: string[][];
  /** Width of the nodes and of the labels beside them, px. */
  node: number;
  beside: number;
}

function labelStyle(layer: LayerSpec, last: boolean, frame: Frame): LabelStyle {
  if (layer.role === 'input' || layer.role === 'hidden') return 'none';
  if (!last) return 'inside';
  return layer.role === 'new' && frame.mode === 'narrow' ? 'above' : 'beside';
}

function column(layer: LayerSpec, last: boolean, frame: Frame): Column {
  const style = labelStyle(layer, last, frame);
  const labels = style === 'none' ? [] : layer.nodes.map((name) => fitLines(name, frame.font, frame.labelWidth));
  const widest = Math.max(0, ...labels.flat().map((text) => textWidth(text, frame.font)));
  const circle = 2 * frame.radius;
  const node = style === 'inside' ? widest + 2 * LABEL_PAD * frame.radius : circle;
  return { layer, style, labels, node, beside: style === 'beside' ? widest + LABEL_GAP * frame.radius : 0 };
}

/** Left edge of each column: what room is left over goes to the gaps. */
function columnLefts(columns: Column[], frame: Frame): number[] {
  const shares = columns.slice(1).map(({ layer }) => (layer.role === 'new' ? NEW_GAP : 1));
  const used = columns.reduce((sum, { node, beside }) => sum + node + beside, 0);
  const above = columns.at(-1)?.style === 'above' ? frame.radius : 0;
  const free = frame.width - frame.left - frame.right - used - above;
  const unit = free / shares.reduce((sum, share) => sum + share, 0);
  let left = frame.left;
  return columns.map(({ node, beside }, i) => {
    const here = left;
    left += node + beside + unit * (shares[i] ?? 0);
    return here;
  });
}

/** Distance between the middles of nodes in a column. */
function pitchOf(layer: LayerSpec, frame: Frame, mostNodes: number): number {
  const room = frame.height - frame.top - frame.bottom;
  const full = room / mostNodes;
  return layer.role === 'new' ? Math.min(room / layer.nodes.length, 2.2 * full) : full;
}

/** Height of a node with its name inside, on one line or two. */
function insideHeight(text: PlacedLabel | null, { font, radius }: Frame): number {
  return Math.max(2 * radius, (text?.lines.length ?? 1) * font * LINE_HEIGHT + font * 0.5);
}

function label(
  text: readonly string[],
  style: LabelStyle,
  left: number,
  y: number,
  node: number,
  frame: Frame,
): PlacedLabel | null {
  if (style === 'none') return null;
  if (style === 'inside') return { lines: text, x: left + LABEL_PAD * frame.radius, y, anchor: 'start' };
  if (style === 'beside') return { lines: text, x: left + node + LABEL_GAP * frame.radius, y, anchor: 'start' };
  return { lines: text, x: frame.width - frame.right, y: y - frame.radius - frame.font * 0.8, anchor: 'end' };
}

/** Three dots above and three below the nodes of a column. */
function dotsOf({ layer, left, right, top, bottom }: PlacedColumn, network: NetworkSpec, frame: Frame): Point[] {
  if (!network.layers[layer]!.dots) return [];
  const x = (left + right) / 2;
  const step = frame.radius * 0.85;
  return [1, 2, 3].flatMap((i) => [
    { x, y: top - frame.radius * 0.4 - i * step },
    { x, y: bottom + frame.radius * 0.4 + i * step },
  ]);
}

/** Places a network: columns from left to right, nodes in rows, named nodes with their label. */
export function layout(network: NetworkSpec, frame: Frame): Placement {
  const { layers } = network;
  const columns = layers.map((layer, i) => column(layer, i === layers.length - 1, frame));
  const lefts = columnLefts(columns, frame);
  const middle = frame.top + (frame.height - frame.top - frame.bottom) / 2;
  const most = Math.max(LEAST_ROWS, ...layers.map(({ nodes }) => nodes.length));
  const nodes: PlacedNode[] = [];
  const placed: PlacedColumn[] = columns.map(({ layer, style, labels, node: width, beside }, l) => {
    const pitch = pitchOf(layer, frame, most);
    const left = lefts[l]!;
    const first = middle - ((layer.nodes.length - 1) / 2) * pitch;
    layer.nodes.forEach((_, index) => {
      const y = first + index * pitch;
      const text = label(labels[index] ?? [], style, left, y, width, frame);
      const height = style === 'inside' ? insideHeight(text, frame) : 2 * frame.radius;
      nodes.push({
        key: nodeKey(layer, index),
        layer: l,
        index,
        x: left,
        y,
        width,
        height,
        radius: frame.radius,
        label: text,
      });
    });
    const last = first + (layer.nodes.length - 1) * pitch;
    return {
      layer: l,
      left,
      right: left + width,
      top: first - frame.radius,
      bottom: last + frame.radius,
      outer: left + width + beside,
    };
  });
  return {
    frame,
    columns: placed,
    nodes,
    edges: placeEdges(network, nodes),
    dots: placed.flatMap((c) => dotsOf(c, network, frame)),
  };
}

/** All connections between nodes that are already placed. */
export function placeEdges({ layers }: NetworkSpec, nodes: readonly PlacedNode[]): PlacedEdge[] {
  return layers.slice(1).flatMap((to, gap) => {
    const from = layers[gap]!;
    const starts = nodes.filter(({ layer }) => layer === gap);
    const ends = nodes.filter(({ layer }) => layer === gap + 1);
    return ends.flatMap((b) =>
      starts.map((a): PlacedEdge => {
        const start = { x: a.x + a.width, y: a.y };
        const end = { x: b.x, y: b.y };
        const key = edgeKey(from, a.index, to, b.index);
        return {
          key,
          gap,
          from: a.index,
          to: b.index,
          source: a.key,
          target: b.key,
          start,
          end,
          d: edgePath(start, end),
        };
      }),
    );
  });
}
