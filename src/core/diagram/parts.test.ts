import { describe, expect, it } from 'vitest';
import { bracePath } from './brace';
import { alongEdge, edgePath, largestWeight, thickness, THINNEST } from './edges';
import { fitLines, textWidth } from './text';

describe('fitLines', () => {
  it('leaves what fits, breaks at a space, and cuts what is still too long', () => {
    expect(fitLines('fles', 13, 66)).toEqual(['fles']);
    expect(fitLines('kartonnen doos', 13, 66)).toEqual(['kartonnen', 'doos']);
    const [cut] = fitLines('verpakkingsmateriaal', 13, 66);
    expect(cut).toMatch(/^verpak.*…$/);
    expect(textWidth(cut!, 13)).toBeLessThanOrEqual(66);
  });
});

describe('edges', () => {
  const start = { x: 10, y: 20 };
  const end = { x: 110, y: 220 };

  it('runs from start to end, and pulses run along it', () => {
    expect(edgePath(start, end)).toBe('M10,20C32,20,88,220,110,220');
    expect(alongEdge(start, end, 0)).toEqual(start);
    expect(alongEdge(start, end, 1)).toEqual(end);
    expect(alongEdge(start, end, 0.5)).toEqual({ x: 60, y: 120 });
  });

  it('is thicker for larger weights of either sign, and never gone', () => {
    const width = thickness(
      largestWeight([
        [1, -4],
        [2, 3],
      ]),
      'wide',
    );
    expect(width(0)).toBe(THINNEST);
    expect(width(-4)).toBe(width(4));
    expect(width(4)).toBeGreaterThan(width(2));
    expect(thickness(0, 'wide')(0)).toBe(THINNEST);
    expect(largestWeight([])).toBe(0);
  });
});

describe('bracePath', () => {
  it('starts at its ends and points down in the middle', () => {
    const path = bracePath(10, 110, 50, 20);
    expect(path).toMatch(/^M10,50/);
    expect(path).toContain('M110,50');
    expect(path.match(/60,70/g)).toHaveLength(2);
  });
});
