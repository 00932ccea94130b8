/** The steps of the scene, in order. */
export const STEPS = ['trained', 'frozen', 'new-layer', 'training', 'prediction'] as const;
export type StepName = (typeof STEPS)[number];

/** How long each step plays, in ms. */
const DURATIONS: Record<StepName, number> = {
  trained: 4200,
  frozen: 3600,
  'new-layer': 5200,
  training: 10_000,
  prediction: 5200,
};

/** Share of a step in which things move; the rest is for reading its sentence. */
const MOVING = 0.78;

/**
 * A position in the scene: step i runs from i to i + 1, so the whole scene from 0 to `END`. The still frame of a step
 * is its end.
 */
export type Position = number;
export const END: Position = STEPS.length;

/** Index of the step at a position; a still frame belongs to the step that it ends. */
export function stepAt(position: Position): number {
  return Math.min(STEPS.length - 1, Math.max(0, Math.ceil(position) - 1));
}

/** Still frame of a step. */
export const stillOf = (step: number): Position => Math.min(END, Math.max(0, step) + 1);

/** Where the scene is after playing on for some milliseconds, at most at the end. */
export function advance(position: Position, milliseconds: number): Position {
  let at = Math.max(0, position);
  let left = milliseconds;
  while (left > 0 && at < END) {
    const step = Math.floor(at);
    const duration = DURATIONS[STEPS[step]!];
    const rest = (step + 1 - at) * duration;
    if (left < rest) return at + left / duration;
    left -= rest;
    at = step + 1;
  }
  return at;
}

/** How far the movement of each step is, 0 to 1. */
export function progress(position: Position): Record<StepName, number> {
  const of = (step: number) => Math.min(1, Math.max(0, (position - step) / MOVING));
  return { trained: of(0), frozen: of(1), 'new-layer': of(2), training: of(3), prediction: of(4) };
}

/** Eases a part of a movement: 0 before `from`, 1 after `to`, smooth in between. */
export function part(share: number, from: number, to: number): number {
  const x = Math.min(1, Math.max(0, (share - from) / (to - from)));
  return x * x * (3 - 2 * x);
}
