import { describe, expect, it } from 'vitest';
import { connectionsOf, neighbour, networkAt, nodeRef } from './describe';
import { example, figure } from './fixtures.test-data';
import { figureNetwork } from './figure';
import { END } from './timeline';

const network = figureNetwork(figure);

describe('connectionsOf', () => {
  it('lists what comes in and what goes out, the heaviest first', () => {
    const { incoming, outgoing } = connectionsOf(network, { layer: 2, index: 1 });
    expect(incoming.map(({ index }) => index).sort()).toEqual([0, 1, 2, 3]);
    expect(outgoing).toHaveLength(7);
    const sizes = outgoing.map(({ weight }) => Math.abs(weight));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(outgoing.find(({ index }) => index === 4)?.weight).toBe(network.weights[2]![4]![1]);
  });

  it('has nothing before the first layer and nothing after the last', () => {
    expect(connectionsOf(network, { layer: 0, index: 0 }).incoming).toEqual([]);
    expect(connectionsOf(network, { layer: 3, index: 6 }).outgoing).toEqual([]);
  });
});

describe('nodeRef', () => {
  it('finds a node by its key, and nothing for a key of another network', () => {
    expect(nodeRef(network, 'types:4')).toEqual({ layer: 3, index: 4 });
    expect(nodeRef(network, 'new:0')).toBeNull();
    expect(nodeRef(networkAt(example('instead'), END), 'new:0')).toEqual({ layer: 3, index: 0 });
  });
});

describe('networkAt', () => {
  it('is the existing network at first, and has the trained new layer at the end', () => {
    const model = example('on-top');
    expect(networkAt(model, 1)).toBe(model.network);
    expect(networkAt(model, END).weights.at(-1)).toEqual(model.steps.at(-1)!.weights);
  });
});

describe('neighbour', () => {
  it('stays in the layer going up and down, and at the same height going left and right', () => {
    expect(neighbour(network, { layer: 1, index: 3 }, 'down')).toEqual({ layer: 1, index: 3 });
    expect(neighbour(network, { layer: 1, index: 3 }, 'up')).toEqual({ layer: 1, index: 2 });
    expect(neighbour(network, { layer: 2, index: 0 }, 'right')).toEqual({ layer: 3, index: 2 });
    expect(neighbour(network, { layer: 3, index: 6 }, 'left')).toEqual({ layer: 2, index: 3 });
    expect(neighbour(network, { layer: 0, index: 1 }, 'left')).toEqual({ layer: 0, index: 1 });
    expect(neighbour(network, { layer: 3, index: 2 }, 'last')).toEqual({ layer: 3, index: 6 });
  });
});
