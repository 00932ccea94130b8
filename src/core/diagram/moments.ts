import { interpolateNumber } from 'd3-interpolate';
import type { NewLayer, SceneModel, ScenePicture } from './model';
import { part, progress, type Position } from './timeline';

/** How far each movement of the scene is at one moment, 0 to 1 each. */
export interface Moments {
  frozen: number;
  /** The old last layer goes (only when the new one comes in its place). */
  drop: number;
  /** Columns move to make room. */
  move: number;
  /** Then nodes that had their name beside them grow around it; not meanwhile, so that a frame draws less. */
  grow: number;
  /** The new nodes come in, then their lines, then the brace. */
  nodes: number;
  lines: number;
  brace: number;
  /** Index in the recorded steps, with a fraction. */
  step: number;
  /** The picture that is looked at, how visible it is, and how far its activations have come. */
  picture: ScenePicture;
  visible: number;
  flow: number;
  /** Whether its label is shown: the new layer learns from it. */
  labelled: boolean;
}

/** What is looked at: which picture, and how far through the network it is. */
type Look = Pick<Moments, 'picture' | 'visible' | 'flow' | 'labelled'>;

/** Translates a position into movements. */
export function momentsAt(model: SceneModel, position: Position): Moments {
  const at = progress(position);
  const joins = at['new-layer'];
  const instead = model.variant === 'instead';
  return {
    frozen: part(at.frozen, 0.25, 0.7),
    drop: instead ? part(joins, 0, 0.3) : 0,
    move: instead ? part(joins, 0.3, 0.55) : part(joins, 0, 0.32),
    grow: instead ? part(joins, 0.55, 0.6) : part(joins, 0.32, 0.44),
    nodes: part(joins, 0.42, 0.7),
    lines: part(joins, 0.62, 0.85),
    brace: part(joins, 0.8, 1),
    step: part(at.training, 0.08, 0.96) * (model.steps.length - 1),
    ...look(model, at),
  };
}

function look(model: SceneModel, at: ReturnType<typeof progress>): Look {
  const { training, test } = model;
  if (at.prediction > 0)
    return {
      picture: test,
      visible: part(at.prediction, 0, 0.1),
      flow: part(at.prediction, 0.1, 0.85),
      labelled: false,
    };
  if (at.training > 0 && training.length > 0) {
    const pass = Math.min(training.length - 1e-9, at.training * training.length);
    const share = pass % 1;
    const visible = part(share, 0, 0.12) * (1 - part(share, 0.88, 1));
    return { picture: training[Math.floor(pass)]!, visible, flow: part(share, 0.08, 0.8), labelled: true };
  }
  return {
    picture: test,
    visible: part(at.trained, 0, 0.1) * (1 - part(at.frozen, 0, 0.25)),
    flow: part(at.trained, 0.1, 0.9),
    labelled: false,
  };
}

/** The new layer between two recorded steps: `step` is an index with a fraction. */
export function newLayerAt({ steps }: SceneModel, step: number): NewLayer {
  const index = Math.min(steps.length - 1, Math.max(0, Math.floor(step)));
  const a = steps[index]!;
  const b = steps[Math.min(steps.length - 1, index + 1)]!;
  const share = step - index;
  if (share <= 0 || a === b) return a;
  const mix = (from: number, to: number) => interpolateNumber(from, to)(share);
  return {
    weights: a.weights.map((row, c) => row.map((w, j) => mix(w, b.weights[c]![j]!))),
    bias: a.bias.map((value, c) => mix(value, b.bias[c]!)),
  };
}
