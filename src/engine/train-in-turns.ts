import { trainHeadSteps } from '@core/head/train';
import type { TrainingData, TrainingResult, TrainingStep } from '@core/head/types';
import { cancelled } from './errors';
import { nextTurn } from './next-turn';

/** Milliseconds of training between two looks at the messages that came in. */
const TURN = 20;

export interface TurnOptions {
  onStep: (step: TrainingStep) => void;
  /** Ends the training with what it has so far. */
  stop: AbortSignal;
  /** Throws its work away. */
  cancel: AbortSignal;
  /** Milliseconds, from any start. */
  now?: () => number;
}

/** Trains a head, letting other messages through every few steps so that it can be stopped. */
export async function trainInTurns(data: TrainingData, options: TurnOptions): Promise<TrainingResult> {
  const { onStep, stop, cancel, now = () => performance.now() } = options;
  const steps = trainHeadSteps(data);
  let turnEnds = now() + TURN;
  let next = steps.next();
  while (!next.done) {
    onStep(next.value);
    if (now() >= turnEnds) {
      await nextTurn();
      turnEnds = now() + TURN;
    }
    if (cancel.aborted) throw cancelled();
    next = steps.next(stop.aborted);
  }
  return next.value;
}
