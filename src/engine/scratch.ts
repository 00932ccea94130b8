/** The part of the worker that trains a network from scratch: fetched when an experiment asks for it. */
import { shrinkPicture } from '@core/scratch/shrink';
import { type ScratchData, type ScratchStep, trainScratchSteps } from '@core/scratch/train';
import { cancelled } from './errors';
import { nextTurn } from './next-turn';
import { PICTURE_SIZE, type Pixels } from './picture';
import type { WirePicture } from './protocol';

/** Milliseconds of training between two looks at the messages that came in. */
const TURN = 20;

/**
 * Small versions of pictures.
 *
 * @throws the error of the first picture that cannot be read
 */
export async function shrink(
  pictures: readonly WirePicture[],
  decode: (picture: WirePicture) => Promise<Pixels>,
): Promise<Uint8Array[]> {
  return Promise.all(pictures.map(async (picture) => shrinkPicture(await decode(picture), PICTURE_SIZE)));
}

/** Trains from scratch, letting other messages through every few batches so that it can be cancelled. Gives the last step. */
export async function trainScratchInTurns(
  data: ScratchData,
  { onStep, cancel }: { onStep: (step: ScratchStep) => void; cancel: AbortSignal },
): Promise<ScratchStep> {
  let last: ScratchStep | undefined;
  let turnEnds = performance.now() + TURN;
  for (const step of trainScratchSteps(data)) {
    if (step) onStep((last = step));
    if (performance.now() >= turnEnds) {
      await nextTurn();
      turnEnds = performance.now() + TURN;
    }
    if (cancel.aborted) throw cancelled();
  }
  return last!;
}
