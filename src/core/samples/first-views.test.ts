import { expect, it } from 'vitest';
import { firstViews } from './first-views';

it('keeps one picture per thing, in order', () => {
  const images = ['a', 'b', 'a', 'c', 'b'].map((object, i) => ({ object, i }));
  expect(firstViews(images).map(({ i }) => i)).toEqual([0, 1, 3]);
});
