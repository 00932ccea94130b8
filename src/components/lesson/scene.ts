import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleModel } from '@core/diagram/example';
import { parseFigure } from '@core/diagram/figure';
import { LAYER_DIMENSION } from '@core/head/types';
import figureFile from '@content/data/figure-network.json';
import { backboneId } from '../../site/backbone';
import { sampleById } from './samples';

const figure = parseFigure(figureFile);
const photoOf = (id: string) => {
  const { url, alt } = sampleById(id, 'content/data/figure-network.json');
  return { url, alt };
};

/** The figure's own scene of the extra layer, for both places of the new layer. */
export const example = {
  'on-top': exampleModel(figure, 'on-top', photoOf),
  instead: exampleModel(figure, 'instead', photoOf),
};

const description = JSON.parse(readFileSync(join(process.cwd(), `public/models/${backboneId}/backbone.json`), 'utf8'));

/** Counts of the backbone that the site serves, as it describes itself. */
export const backbone = {
  parameters: description.parameters as number,
  lastLayerParameters: description.lastLayerParameters as number,
  objectTypes: LAYER_DIMENSION['object-types'],
  features: LAYER_DIMENSION.embedding,
};
