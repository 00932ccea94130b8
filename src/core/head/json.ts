import type { Head } from './types';

/** A head as JSON can hold it. */
export type HeadJson = Omit<Head, 'mean' | 'scale' | 'weights' | 'bias'> &
  Record<'mean' | 'scale' | 'weights' | 'bias', number[]>;

/** Plain numbers in place of typed arrays; every 32-bit value survives exactly. */
export function headToJson(head: Head): HeadJson {
  const { mean, scale, weights, bias, ...rest } = head;
  return { ...rest, mean: [...mean], scale: [...scale], weights: [...weights], bias: [...bias] };
}

/**
 * Head from what `headToJson` gave.
 * @throws RangeError when the sizes do not fit each other or a value is not a finite number
 */
export function headFromJson(json: HeadJson): Head {
  const { dimension, categories } = json;
  const numbers = (name: 'mean' | 'scale' | 'weights' | 'bias', length: number) => {
    const values = Float32Array.from(json[name]);
    if (values.length !== length || !values.every(Number.isFinite)) {
      throw new RangeError(`Expected ${length} finite numbers in "${name}", found ${values.length}.`);
    }
    return values;
  };
  const scale = numbers('scale', dimension);
  if (!scale.every((value) => value > 0)) throw new RangeError('Expected every "scale" above 0.');
  return {
    ...json,
    scale,
    mean: numbers('mean', dimension),
    weights: numbers('weights', dimension * categories.length),
    bias: numbers('bias', categories.length),
  };
}
