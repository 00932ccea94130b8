import { loadOnce } from './load-once';

/** Dutch names of the 1000 object types, in the order of the logits. */
export const objectTypeNames = loadOnce<string[]>('data/object-types.json');
