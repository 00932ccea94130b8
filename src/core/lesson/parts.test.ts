import { expect, it } from 'vitest';
import { lessonParts } from './parts';

it('reads the parts in order', () => {
  const mdx = '<Section id="a" title="Eerst">\ntekst\n</Section>\n<Section id="b" title="Dan dit">';
  expect(lessonParts(mdx)).toEqual([
    { id: 'a', title: 'Eerst' },
    { id: 'b', title: 'Dan dit' },
  ]);
});

it('refuses two parts with one id', () => {
  expect(() => lessonParts('<Section id="a" title="x"><Section id="a" title="y">')).toThrow('"a" staat er twee keer');
});
