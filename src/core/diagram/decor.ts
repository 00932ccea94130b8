import { mix } from './mix';
import { bracePath } from './brace';
import type { Moments } from './moments';
import type { Scene, SceneBrace, SceneCaption, SceneLock } from './scene-types';
import type { Stage } from './stage';
import { captionY } from './still';
import type { Placement } from './types';

/** Middle of the columns of some layers. */
function middle({ columns }: Placement, from: number, to: number): number {
  return (columns[from]!.left + columns[to]!.right) / 2;
}

/** Names above the columns: input, hidden layers, object types; or, in place of the last layer, the features. */
export function captions({ model, before, after, frame }: Stage, { move, drop }: Moments): SceneCaption[] {
  const last = model.network.layers.length - 1;
  const y = captionY(frame);
  const instead = model.variant === 'instead';
  const at = (key: SceneCaption['key'], from: number, to: number, opacity: number): SceneCaption => {
    const end = to < after.columns.length - 1 ? middle(after, from, to) : middle(before, from, to);
    return { key, layers: to - from + 1, x: mix(middle(before, from, to), end, move), y, opacity };
  };
  const parts = [at('input', 0, 0, 1)];
  if (last > 1) parts.push(at('hidden', 1, last - 1, instead ? 1 - drop : 1));
  if (instead && last > 2) parts.push(at('hidden-rest', 1, last - 2, move));
  if (instead && last > 1) parts.push(at('features', last - 1, last - 1, move));
  parts.push(at('types', last, last, instead ? 1 - drop : 1));
  return parts.filter(({ opacity }) => opacity > 0);
}

/** A lock under every gap of which the weights are frozen; that of a dropped layer goes with it. */
export function locks(
  { model, before, after, frame, frozenBefore }: Stage,
  { frozen, move, drop }: Moments,
): SceneLock[] {
  if (frozen <= 0) return [];
  const gaps = model.network.layers.length - 1;
  const y = frozenBefore.y + frozenBefore.height;
  const centre = ({ columns }: Placement, gap: number) => (columns[gap]!.right + columns[gap + 1]!.left) / 2;
  return Array.from({ length: gaps }, (_, gap): SceneLock => {
    const dropped = model.variant === 'instead' && gap === gaps - 1;
    const x = dropped ? centre(before, gap) : mix(centre(before, gap), centre(after, gap), move);
    // One after the other, from left to right.
    const closed = Math.min(1, Math.max(0, frozen * (gaps + 1) - gap * 0.8 - 1));
    return { x, y: Math.min(y, frame.height), opacity: Math.min(1, frozen * 3) * (dropped ? 1 - drop : 1), closed };
  }).filter(({ opacity }) => opacity > 0);
}

/** The box around what is frozen. */
export function frozenBox({ frozenBefore: a, frozenAfter: b }: Stage, { frozen, move }: Moments): Scene['frozen'] {
  if (frozen <= 0) return null;
  return { x: mix(a.x, b.x, move), y: a.y, width: mix(a.width, b.width, move), height: a.height, opacity: frozen };
}

/** The blue brace under the new lines and nodes. */
export function brace({ after, frame, frozenAfter }: Stage, { brace: opacity }: Moments): SceneBrace | null {
  if (opacity <= 0) return null;
  const narrow = frame.mode === 'narrow';
  const left = frozenAfter.x + frozenAfter.width + 4;
  const right = narrow ? frame.width - frame.right : after.columns.at(-1)!.right;
  const top = frozenAfter.y + frozenAfter.height - (narrow ? 4 : 6);
  const depth = narrow ? 16 : 20;
  return {
    d: bracePath(left, right, top, depth),
    text: { x: (left + right) / 2, y: top + depth + frame.font },
    opacity,
  };
}
