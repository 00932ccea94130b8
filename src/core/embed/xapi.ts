import type { Progress } from '../progress/events';
import type { EmbedSpec } from './table';

const VERB = 'http://adlnet.gov/expapi/verbs/';
const TYPE = 'http://adlnet.gov/expapi/activities/';
const LANGUAGE = 'nl-BE';

/**
 * An xAPI statement without its actor and time: who the pupil is, is not for a lesson to know. A page that keeps
 * statements adds them. (Experience API 1.0.3, Part Two: Statements.)
 */
export interface Statement {
  verb: { id: string; display: Record<string, string> };
  object: {
    objectType: 'Activity';
    id: string;
    definition: { type: string; name: Record<string, string> };
  };
  result?: { completion?: boolean; success?: boolean; score?: { scaled: number } };
}

/** The embed that statements are about. */
export interface About {
  /** Absolute address without query: one activity, however it is shown. */
  address: string;
  title: string;
  activity: EmbedSpec['activity'];
}

/** Words for who reads the statements. */
export interface StatementWords {
  started: string;
  answered: string;
  completed: string;
  question: (number: number) => string;
}

/**
 * The statements that an event gives: none, one, or two when it also completes the embed.
 *
 * @param outcome whether the embed became complete by this event, and its score, 0 to 1, when it has one
 */
export function statementsFor(
  event: Progress,
  { address, title, activity }: About,
  { completed, score }: { completed: boolean; score: number | null },
  words: StatementWords,
): Statement[] {
  const whole: Statement['object'] = {
    objectType: 'Activity',
    id: address,
    definition: { type: TYPE + activity, name: { [LANGUAGE]: title } },
  };
  const statements: Statement[] = [];
  if (event.kind === 'started')
    statements.push({ verb: { id: `${VERB}initialized`, display: { [LANGUAGE]: words.started } }, object: whole });
  if (event.kind === 'answered') {
    const number = event.question + 1;
    statements.push({
      verb: { id: `${VERB}answered`, display: { [LANGUAGE]: words.answered } },
      object: {
        objectType: 'Activity',
        id: `${address}#vraag-${number}`,
        definition: { type: `${TYPE}question`, name: { [LANGUAGE]: words.question(number) } },
      },
      result: { success: event.right },
    });
  }
  if (completed)
    statements.push({
      verb: { id: `${VERB}completed`, display: { [LANGUAGE]: words.completed } },
      object: whole,
      result: { completion: true, ...(score !== null && { score: { scaled: score } }) },
    });
  return statements;
}
