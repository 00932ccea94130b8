import type { Progress } from '../progress/events';
import { addProgress, emptyTally, lessonCompleted, quizScore, type Tally } from '../progress/tally';
import type { EmbedSpec } from './table';

/** How far the reader is in one embed. */
export interface EmbedProgress {
  tally: Tally;
  completed: boolean;
  /** Share of the quiz that was right, 0 to 1; null when there is none or it is not finished. */
  score: number | null;
}

export const noProgress: EmbedProgress = { tally: emptyTally, completed: false, score: null };

/** The progress after one more event. What was once complete stays complete. */
export function follow(
  { tally, completed }: EmbedProgress,
  event: Progress,
  completes: EmbedSpec['completes'],
): EmbedProgress {
  const next = addProgress(tally, event);
  const now =
    completes === 'lesson'
      ? lessonCompleted(next)
      : completes === 'trained'
        ? next.trained
        : completes !== null && event.kind === 'completed' && event.activity === completes;
  return { tally: next, completed: completed || now, score: quizScore(next) };
}
