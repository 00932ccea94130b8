import { describe, expect, it } from 'vitest';
import { after, before, type Place } from './link';

const slides = [{ steps: 0 }, { steps: 2 }, { steps: 0 }];
const way: Place[] = [
  { slide: 0, step: 0 },
  { slide: 1, step: 0 },
  { slide: 1, step: 1 },
  { slide: 1, step: 2 },
  { slide: 2, step: 0 },
];

describe('the way through a deck', () => {
  it('goes forward by step and by slide, and stays at the end', () => {
    way.slice(0, -1).forEach((place, i) => expect(after(place, slides)).toEqual(way[i + 1]));
    expect(after(way.at(-1)!, slides)).toEqual(way.at(-1));
  });

  it('goes back the same way, and stays at the start', () => {
    way.slice(1).forEach((place, i) => expect(before(place, slides)).toEqual(way[i]));
    expect(before(way[0]!, slides)).toEqual(way[0]);
  });
});
