import { expect, it } from 'vitest';
import { statementsFor, type About } from './xapi';

const about: About = { address: 'https://site.example/embed/quiz/', title: 'Test jezelf', activity: 'assessment' };
const words = {
  started: 'begon aan',
  answered: 'beantwoordde',
  completed: 'rondde af',
  question: (n: number) => `Vraag ${n}`,
};
const going = { completed: false, score: null };

it('says that someone started', () => {
  expect(statementsFor({ kind: 'started' }, about, going, words)).toEqual([
    {
      verb: { id: 'http://adlnet.gov/expapi/verbs/initialized', display: { 'nl-BE': 'begon aan' } },
      object: {
        objectType: 'Activity',
        id: 'https://site.example/embed/quiz/',
        definition: { type: 'http://adlnet.gov/expapi/activities/assessment', name: { 'nl-BE': 'Test jezelf' } },
      },
    },
  ]);
});

it('says which question was answered, and with the last one that all is done', () => {
  const event = { kind: 'answered', question: 3, total: 4, right: true } as const;
  const [answered, completed] = statementsFor(event, about, { completed: true, score: 0.75 }, words);
  expect(answered).toMatchObject({
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
    object: { id: 'https://site.example/embed/quiz/#vraag-4', definition: { name: { 'nl-BE': 'Vraag 4' } } },
    result: { success: true },
  });
  expect(completed).toMatchObject({
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
    result: { completion: true, score: { scaled: 0.75 } },
  });
});

it('has nothing to say of a part that was read, and never of a person or a time', () => {
  const event = { kind: 'part-read', part: 'x', index: 0, total: 7 } as const;
  expect(statementsFor(event, about, going, words)).toEqual([]);
  const all = statementsFor({ kind: 'started' }, about, { completed: true, score: null }, words);
  expect(all).toHaveLength(2);
  for (const statement of all)
    expect(Object.keys(statement).filter((key) => !['verb', 'object', 'result'].includes(key))).toEqual([]);
});
