import { describe, expect, it } from 'vitest';
import file from '@content/worksheet/transfer-learning.json';
import { checkAnswers, parseWorksheet } from './worksheet';

const items = parseWorksheet([
  { part: 'Deel' },
  { id: 'een', question: 'Waarom?', lines: 2 },
  { id: 'twee', question: 'Vul in', head: ['a', 'b'], rows: [['x'], ['y']] },
]);

describe('a worksheet', () => {
  it('has room for every answer', () => {
    expect(parseWorksheet(file).length).toBeGreaterThan(10);
    expect(() => parseWorksheet([{ id: 'een', question: 'Waarom?' }])).toThrow(/"een".*geen plaats/);
    expect(() => parseWorksheet([{ id: 'een', question: 'Waarom?', lijnen: 2 }])).toThrow();
  });
});

describe('its answers', () => {
  it('are complete', () => {
    expect(() => checkAnswers(items, { een: 'a', twee: ['b', 'c'] })).not.toThrow();
    expect(() => checkAnswers(items, { een: 'a', twee: 'in één zin' })).not.toThrow();
  });

  it.each([
    [{ een: 'a' }, /ontbreekt: twee/],
    [{ een: 'a', twee: 'b', drie: 'c' }, /te veel: drie/],
    [{ een: 'a', twee: ['b'] }, /2 rijen, maar 1 antwoorden/],
    [{ een: ['a'], twee: 'b' }, /0 rijen, maar 1 antwoorden/],
  ])('are refused when they are not: %j', (answers, message) => {
    expect(() => checkAnswers(items, answers)).toThrow(message);
  });
});
