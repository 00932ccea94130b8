import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleModel } from '@core/diagram/example';
import { parseFigure } from '@core/diagram/figure';
import { LAYER_DIMENSION } from '@core/head/types';
import figureFile from '@content/data/figure-network.json';
import { backboneId } from '../../site/backbone';
import { sampleById } from './samples';

/** What the scene with the extra layer shows: the figure's own network, and counts of the backbone of this site. */
export function extraLayerProps() {
  const figure = parseFigure(figureFile);
  const photoOf = (id: string) => {
    const { url, alt } = sampleById(id, 'content/data/figure-network.json');
    return { url, alt };
  };
  const example = {
    'on-top': exampleModel(figure, 'on-top', photoOf),
    instead: exampleModel(figure, 'instead', photoOf),
  };
  /** The backbone that the page serves, as it describes itself. */
  const description = JSON.parse(
    readFileSync(join(process.cwd(), `public/models/${backboneId}/backbone.json`), 'utf8'),
  );
  const backbone = {
    parameters: description.parameters,
    lastLayerParameters: description.lastLayerParameters,
    objectTypes: LAYER_DIMENSION['object-types'],
    features: LAYER_DIMENSION.embedding,
  };
  return { example, backbone };
}
