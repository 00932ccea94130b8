import { describe, expect, it } from 'vitest';
import { argmax } from '../math/softmax';
import { example, figure } from './fixtures.test-data';
import { parseFigure, runFigure } from './figure';
import { answerOf } from './model';

describe('the figure', () => {
  it('is the network of the lesson: 3-4-4-7 with its seven names', () => {
    expect(figure.layers.map(({ nodes }) => nodes.length)).toEqual([3, 4, 4, 7]);
    expect(figure.layers.at(-1)!.nodes).toEqual(['doos', 'flyer', 'folie', 'zak', 'fles', 'blik', 'krant']);
  });

  it('really tells its types apart', () => {
    for (const { input, type } of figure.pictures)
      expect(argmax(runFigure(figure, input).activations.at(-1)!)).toBe(type);
  });

  it.each(['on-top', 'instead'] as const)('learns the categories from its own pictures (%s)', (variant) => {
    const { steps, training, test } = example(variant);
    expect(steps[0]!.weights.flat().every((weight) => weight === 0)).toBe(true);
    for (const picture of [...training, test])
      expect(argmax(answerOf(picture, steps.at(-1)!, true)!)).toBe(picture.category);
  });

  it('says what is wrong in a broken file', () => {
    expect(() => parseFigure({ ...figure, gaps: figure.gaps.slice(1) })).toThrow('Expected 3 gaps, found 2');
    expect(() => parseFigure({ ...figure, gaps: figure.gaps.map((gap) => ({ ...gap, bias: [] })) })).toThrow(
      'Expected 4 rows of 3 weights',
    );
  });
});
