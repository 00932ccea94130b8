import { standardise } from '../math/standardise';
import { rankInputs, type ObjectTypeEffect } from './ranking';
import type { Head, LabelledRows } from './types';

/**
 * Ranks the features that a head in place of the last layer looks at by effect, largest first: learned weight x
 * difference in mean value between the categories. Features have no names and no probabilities: their standardised
 * values are compared, as the head takes them.
 *
 * @param head a head on the embedding
 * @param rows embeddings of the pictures it was trained on, with their labels
 */
export function featureRanking(head: Head, rows: LabelledRows): ObjectTypeEffect[] {
  if (head.layer !== 'embedding') throw new RangeError(`Expected a head on the embedding, found one on ${head.layer}.`);
  return rankInputs(head, rows, (row) => standardise(row, head));
}
