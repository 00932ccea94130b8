import { logSumExp } from '../math/softmax';

/**
 * The most probable object types of a picture.
 *
 * @param logits one per object type
 * @param names in the same order
 * @param count how many, at least 1
 * @returns most probable first, with softmax probabilities over all types (0 to 1)
 * @throws RangeError when there is not one name per logit
 */
export function topTypes(
  logits: Float32Array,
  names: readonly string[],
  count: number,
): { index: number; name: string; probability: number }[] {
  if (logits.length !== names.length) {
    throw new RangeError(`Expected a name for each of the ${logits.length} logits, found ${names.length} names.`);
  }
  const logTotal = logSumExp(logits);
  return Array.from(logits, (logit, index) => ({ index, name: names[index]!, probability: Math.exp(logit - logTotal) }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, count);
}
