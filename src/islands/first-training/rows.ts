import type { LabelledRows } from '@core/head/types';
import type { Features } from '@engine/types';
import type { Category, Sample } from '../shared/sample';

/**
 * The object-type logits of pictures under each other, with their labels.
 *
 * @param engine knows the features of all of them already
 * @throws Error naming the picture whose features are not there
 */
export function stackRows(
  samples: readonly Sample[],
  categories: readonly Category[],
  engine: { remembered(id: string): Features | undefined },
): LabelledRows {
  const features = samples.map(({ id }) => {
    const known = engine.remembered(id);
    if (!known) throw new Error(`Expected features of picture ${id}, found none: embed it before training.`);
    return known.logits;
  });
  const dimension = features[0]?.length ?? 0;
  const rows = new Float32Array(features.length * dimension);
  features.forEach((row, i) => rows.set(row, i * dimension));
  return { features: rows, labels: samples.map(({ category }) => categories.findIndex(({ id }) => id === category)) };
}
