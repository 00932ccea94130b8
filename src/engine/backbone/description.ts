import { EngineError } from '../errors';

/** One file of the backbone. */
export interface BackboneFile {
  path: string;
  bytes: number;
  /** SHA-256 of the content, lower-case hexadecimal. */
  sha256: string;
}

/** backbone.json: what the model is and what its files must be. Written by tools/backbone/describe.mjs. */
export interface BackboneDescription {
  id: string;
  name: string;
  /** Node that holds the 1001 logits (index 0 is "background"). */
  logitsNode: string;
  /** Node that holds the 256 pooled features. */
  embeddingNode: string;
  /** All numbers in the frozen weights, and those of the last layer (features to 1000 object types) alone. */
  parameters: number;
  lastLayerParameters: number;
  /** Model card, relative to this file. */
  card: string;
  /** Graph file; the weight files beside it are named in it. */
  model: BackboneFile;
  weights: BackboneFile[];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isFile = (value: unknown): value is BackboneFile =>
  isRecord(value) &&
  isText(value.path) &&
  isCount(value.bytes) &&
  isText(value.sha256) &&
  /^[0-9a-f]{64}$/.test(value.sha256);

/**
 * Checks what was read from backbone.json.
 * @throws EngineError `weights-altered` naming the field that is not as expected
 */
export function parseDescription(value: unknown): BackboneDescription {
  const wrong = (field: string): never => {
    throw new EngineError(
      'weights-altered',
      `backbone.json: "${field}" is not as expected; run tools/backbone/describe.mjs.`,
      'backbone.json',
    );
  };
  if (!isRecord(value)) return wrong('(whole file)');
  const text = (field: string) => (isText(value[field]) ? value[field] : wrong(field));
  const count = (field: string) => (isCount(value[field]) ? value[field] : wrong(field));
  const { model, weights } = value;
  if (!isFile(model)) return wrong('model');
  if (!Array.isArray(weights) || weights.length === 0 || !weights.every(isFile)) return wrong('weights');
  return {
    id: text('id'),
    name: text('name'),
    logitsNode: text('logitsNode'),
    embeddingNode: text('embeddingNode'),
    parameters: count('parameters'),
    lastLayerParameters: count('lastLayerParameters'),
    card: text('card'),
    model,
    weights,
  };
}
