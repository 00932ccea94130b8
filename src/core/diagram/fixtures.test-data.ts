import { readFileSync } from 'node:fs';
import { exampleModel } from './example';
import { parseFigure } from './figure';
import type { SceneModel, Variant } from './model';
import type { NetworkSpec } from './types';

/** The figure as it is shipped. */
export const figure = parseFigure(
  JSON.parse(readFileSync(new URL('../../../content/data/figure-network.json', import.meta.url), 'utf8')),
);

export const example = (variant: Variant): SceneModel =>
  exampleModel(figure, variant, (sample) => ({ url: sample, alt: sample }));

/** A network of two layers: the smallest there is. */
export const tiny: NetworkSpec = {
  layers: [
    { id: 'in', role: 'input', nodes: ['a', 'b'] },
    { id: 'out', role: 'output', nodes: ['een heel lange naam'] },
  ],
  weights: [[[1, -2]]],
};
