export { fromBase64, toBase64 } from './base64';
export { buildKey, masterSecret, newRecipe, normalisePassphrase, ROUNDS, type BuildKey, type KeyRecipe } from './keys';
export { open, seal, SealError } from './seal';
export { parseSealedPage, type SealedPage } from './sealed-page';
