import { emptyTally, type Tally } from '@core/progress/tally';

/** Room that SCORM 1.2 promises for `cmi.suspend_data`, in characters. */
export const SUSPEND_ROOM = 4096;

/** How the kept text begins: another version of the lesson may keep it otherwise. */
const VERSION = '1';

/** What is kept of a tally on the platform: short, because there is little room and nothing personal to keep. */
export function keepTally({ parts, partCount, answers, questionCount, trained }: Tally): string {
  const answered = [...answers].map(([question, right]) => `${question}${right ? '+' : '-'}`).join(',');
  return [VERSION, [...parts].join(','), partCount, answered, questionCount, trained ? 1 : 0].join('|');
}

/** The tally that was kept; an empty one when the text is not ours, so that a lesson always starts. */
export function keptTally(text: string): Tally {
  const [version, parts, partCount, answered, questionCount, trained, ...rest] = text.split('|');
  if (version !== VERSION || trained === undefined || rest.length) return emptyTally;
  const answers = answered!.split(',').filter(Boolean);
  if (!answers.every((answer) => /^\d+[+-]$/.test(answer))) return emptyTally;
  return {
    started: true,
    parts: new Set(parts!.split(',').filter(Boolean)),
    partCount: Number(partCount) || 0,
    answers: new Map(answers.map((answer) => [Number.parseInt(answer, 10), answer.endsWith('+')])),
    questionCount: Number(questionCount) || 0,
    trained: trained === '1',
  };
}
