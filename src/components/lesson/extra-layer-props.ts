import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleModel } from '@core/diagram/example';
import { parseFigure } from '@core/diagram/figure';
import type { SceneModel, Variant } from '@core/diagram/model';
import { LAYER_DIMENSION } from '@core/head/types';
import figureFile from '@content/data/figure-network.json';
import { backboneId } from '../../site/backbone';
import { sampleById } from './samples';

/** The figure's own network with the new layer in one of its places. */
export function exampleScene(variant: Variant): SceneModel {
  const photoOf = (id: string) => {
    const { url, alt } = sampleById(id, 'content/data/figure-network.json');
    return { url, alt };
  };
  return exampleModel(parseFigure(figureFile), variant, photoOf);
}

/**
 * What the scene with the extra layer shows: the figure's own network, and counts of the backbone of this site. The
 * other place of the new layer is fetched when it is chosen.
 */
export function extraLayerProps() {
  const example = { 'on-top': exampleScene('on-top') };
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
