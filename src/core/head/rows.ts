import { LAYER_DIMENSION, type HeadLayer } from './types';

/** Features of one picture, as the engine gives them. */
export interface LayerInputs {
  logits: Float32Array;
  embedding: Float32Array;
}

/** The outputs of one picture that a layer looks at. */
export function layerInput(features: LayerInputs, layer: HeadLayer): Float32Array {
  return layer === 'object-types' ? features.logits : features.embedding;
}

/** Rows of many pictures under each other (n x dimension, row-major), as `trainHead` takes them. */
export function layerRows(pictures: readonly LayerInputs[], layer: HeadLayer): Float32Array {
  const dimension = LAYER_DIMENSION[layer];
  const rows = new Float32Array(pictures.length * dimension);
  pictures.forEach((picture, row) => {
    const input = layerInput(picture, layer);
    if (input.length !== dimension)
      throw new RangeError(`Expected ${dimension} ${layer} values, found ${input.length}.`);
    rows.set(input, row * dimension);
  });
  return rows;
}
