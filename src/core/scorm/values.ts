import { lessonCompleted, quizScore, type Tally } from '@core/progress/tally';
import { keepTally, SUSPEND_ROOM } from './kept';
import { timespan } from './time';

/** What is known besides the tally. */
export interface Visit {
  /** Id of the part where the reader is; '' before the first. */
  location: string;
  /** Time on the lesson in this visit, ms. */
  time: number;
  /** Score from which the platform wants a pass, 0 to 100; null when it asks for none. */
  mastery: number | null;
  /** Status that the platform had at the start. */
  before: string;
}

/** What a lesson that was done stays, whatever is read again later. */
const DONE = ['completed', 'passed'];

function status(tally: Tally, { mastery, before }: Visit): string {
  if (!lessonCompleted(tally)) return DONE.includes(before) ? before : 'incomplete';
  if (mastery === null) return 'completed';
  return Math.round(quizScore(tally)! * 100) >= mastery ? 'passed' : 'failed';
}

/**
 * What to set on a SCORM 1.2 platform, in this order.
 *
 * The score is that of the questions, in percent, once all of them are answered. A lesson is completed when each part
 * was reached and each question answered; it is passed or failed only where the package asks for a score.
 */
export function scormValues(tally: Tally, visit: Visit): [element: string, value: string][] {
  const score = quizScore(tally);
  const now = status(tally, visit);
  const kept = keepTally(tally);
  return [
    ...(score === null
      ? []
      : ([
          ['cmi.core.score.min', '0'],
          ['cmi.core.score.max', '100'],
          ['cmi.core.score.raw', String(Math.round(score * 100))],
        ] as [string, string][])),
    ['cmi.core.lesson_status', now],
    ...(visit.location ? ([['cmi.core.lesson_location', visit.location]] as [string, string][]) : []),
    // More than the platform promises to keep would be refused, or cut off.
    ...(kept.length <= SUSPEND_ROOM ? ([['cmi.suspend_data', kept]] as [string, string][]) : []),
    ['cmi.core.session_time', timespan(visit.time)],
    ['cmi.core.exit', now === 'incomplete' ? 'suspend' : ''],
  ];
}
