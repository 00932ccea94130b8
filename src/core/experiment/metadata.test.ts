import { expect, it } from 'vitest';
import { experimentMetadata } from './metadata';

const good = { title: 'Lek', question: 'Wat doet een lek?', goal: 'Je weet wat een lek doet.', minutes: 8, order: 2 };

it('accepts a complete head', () => {
  expect(experimentMetadata.parse(good)).toEqual(good);
});

it.each([
  ['question', 'Wat een lek doet.', /vraagteken/],
  ['minutes', 0, /minuten/],
  ['order', undefined, /order/],
  ['goal', ' ', /tekst/],
  ['duration', 8, /duration/],
])('refuses a wrong %s', (field, value, message) => {
  expect(() => experimentMetadata.parse({ ...good, [field]: value })).toThrow(message);
});
