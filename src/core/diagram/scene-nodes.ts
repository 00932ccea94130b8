import { lit } from './flow';
import { between, shifted } from './mix';
import { answerOf, type NewLayer } from './model';
import type { Moments } from './moments';
import type { SceneNode } from './scene-types';
import type { Stage } from './stage';

/** How far new nodes slide in from the right, and how far dropped ones fall, in radii. */
const SLIDE = 4;
const FALL = 2.5;

/** Nodes of the existing network; those of a dropped layer fall and fade. */
export function oldNodes(stage: Stage, now: Moments, gaps: number): SceneNode[] {
  const { before, afterNodes, frame, restBefore, restAfter } = stage;
  return before.nodes.flatMap((node): SceneNode[] => {
    const target = afterNodes.get(node.key);
    const opacity = target ? 1 : 1 - now.drop;
    if (opacity <= 0) return [];
    const active = now.picture.activations[node.layer]?.[node.index] ?? 0;
    const activation = active * lit(node.layer, now.flow, gaps) * now.visible;
    const rest = now.move >= 1 && now.grow >= 1 ? restAfter : now.move <= 0 && now.drop <= 0 ? restBefore : null;
    const still = rest?.nodes.get(node.key);
    if (still) return [activation === 0 ? still : { ...still, activation }];
    const placed = target
      ? between(node, target, now.move, now.grow)
      : shifted(node, 0, now.drop * FALL * frame.radius);
    return [{ ...placed, layer: node.layer, kind: 'old', opacity, activation, share: null }];
  });
}

/** The nodes of the new layer, with the answer when the activations have come through. */
export function newNodes({ model, after, frame }: Stage, now: Moments, layer: NewLayer): SceneNode[] {
  if (now.nodes <= 0) return [];
  const last = after.columns.length - 1;
  const answer = answerOf(now.picture, layer, now.step >= model.steps.length - 1);
  const arrived = lit(last, now.flow, last) * now.visible;
  return after.nodes
    .filter((node) => node.layer === last)
    .map((node): SceneNode => {
      const share = answer?.[node.index] ?? null;
      const placed = now.nodes < 1 ? shifted(node, (1 - now.nodes) * SLIDE * frame.radius, 0) : node;
      const activation = (share ?? 0) * arrived;
      return { ...placed, kind: 'new', opacity: now.nodes, activation, share: arrived > 0.5 ? share : null };
    });
}
