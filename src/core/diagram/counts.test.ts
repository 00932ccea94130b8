import { describe, expect, it } from 'vitest';
import { countConnections, countScene } from './counts';
import { example, figure } from './fixtures.test-data';
import { figureNetwork } from './figure';

const backbone = { parameters: 470_000, lastLayerParameters: 257_000, objectTypes: 1000, features: 256 };
const layer = (categories: number, inputs: number) => ({
  weights: Array.from({ length: categories }, () => Array.from({ length: inputs }, () => 0)),
  bias: Array.from({ length: categories }, () => 0),
});

describe('countScene', () => {
  it('counts the drawn layer from its weights: 7 object types, 2 categories, 16 numbers', () => {
    const { drawn } = countScene(example('on-top').steps[0]!, 'on-top', null);
    expect(drawn).toEqual({ weights: 14, biases: 2, total: 16, inputs: 7, categories: 2 });
    expect(countScene(example('instead').steps[0]!, 'instead', null).drawn.total).toBe(10);
  });

  it('counts the real layer on top of 1000 object types: 2002, and 3003 for three categories', () => {
    const two = countScene(layer(2, 7), 'on-top', backbone);
    expect(two.real).toEqual({ weights: 2000, biases: 2, total: 2002, inputs: 1000, categories: 2 });
    expect(two.frozen).toBe(470_000);
    expect(countScene(layer(3, 7), 'on-top', backbone).real?.total).toBe(3003);
  });

  it('counts 514 on the features, and the dropped last layer is no longer frozen', () => {
    const { real, frozen, dropped } = countScene(layer(2, 4), 'instead', backbone);
    expect([real?.total, frozen, dropped]).toEqual([514, 213_000, 257_000]);
  });

  it('takes the numbers of the trained head where there is one', () => {
    const head = { weights: 3000, biases: 3, total: 3003, inputs: 1000, categories: 3 };
    expect(countScene(layer(3, 7), 'on-top', backbone, head).real).toBe(head);
    expect(countScene(layer(3, 7), 'on-top', null, head).real).toBe(head);
  });

  it('counts the lines of the figure', () => {
    expect(countConnections(figureNetwork(figure))).toBe(12 + 16 + 28);
  });
});
