import { parseObjectTypes } from '@core/object-types/object-types';
import { dayInWords } from '@i18n/numbers';
import answersFile from '@content/data/mobilenet-answers.json';
import typesFile from '@content/data/object-types.json';
import { sampleById } from './samples';

/** Pictures with MobileNet's stored answers, and when it gave them. */
export function modelAnswersProps() {
  const types = parseObjectTypes(typesFile);
  const file = 'content/data/mobilenet-answers.json';
  const answers: Record<string, number[][]> = answersFile.answers;
  const examples = answersFile.opening.map((id) => {
    const { url, alt } = sampleById(id, file);
    const real = answers[id]!.map(([index, probability]) => ({
      name: types[index!]!.nl,
      // Shown as a whole percentage, or as less than one.
      probability: Math.round(probability! * 1000) / 1000,
    }));
    return { id, url, alt, real };
  });
  return { examples, date: dayInWords(answersFile.date) };
}
