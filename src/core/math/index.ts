export { createRng, type Rng } from './rng';
export { argmax, logSumExp, softmax, topIndexes } from './softmax';
export { fitStandardiser, standardise, type Standardiser } from './standardise';
export { cosineSimilarity } from './vector';
