import { expect, it } from 'vitest';
import { EMBED_IDS, embedPath, embedSpec } from './table';

it('keeps the addresses that are printed and stand in other people’s lessons', () => {
  expect(EMBED_IDS.map((id) => embedSpec(id).path)).toEqual(
    expect.arrayContaining([
      'sorteren',
      'bestaand-model',
      'netwerk',
      'extra-laag',
      'trainen',
      'leercurve',
      'quiz',
      'labo',
      'notebook',
      'onderzoek',
      'les',
    ]),
  );
  expect(embedPath('netwerk')).toBe('embed/netwerk/');
  expect(embedPath('notebook', 'transfer-learning')).toBe('embed/notebook/transfer-learning/');
  expect(embedPath('onderzoek', 'eerlijk-testen')).toBe('embed/onderzoek/eerlijk-testen/');
  expect(embedPath('les', 'transfer-learning')).toBe('embed/les/transfer-learning/');
});

it('refuses an address with a name too many or too few', () => {
  expect(() => embedPath('les')).toThrow('name of one of the lessons');
  expect(() => embedPath('quiz', 'x')).toThrow('no name');
});

it('gives no two embeds one address', () => {
  const paths = EMBED_IDS.map((id) => embedSpec(id).path);
  expect(new Set(paths).size).toBe(paths.length);
});
