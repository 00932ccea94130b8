import type { io } from '@tensorflow/tfjs-core';
import { EngineError } from '../errors';
import type { DownloadedBackbone } from './download';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Handler through which TensorFlow.js gets a backbone that is already in memory. */
export function memoryHandler({ model, weights, description }: DownloadedBackbone): io.IOHandler {
  if (!isRecord(model) || !isRecord(model.modelTopology) || !Array.isArray(model.weightsManifest)) {
    const { path } = description.model;
    throw new EngineError(
      'weights-altered',
      `${path}: expected a TensorFlow.js graph model with its weights manifest.`,
      path,
    );
  }
  const manifest = model.weightsManifest as { weights: io.WeightsManifestEntry[] }[];
  const artifacts: io.ModelArtifacts = {
    format: 'graph-model',
    modelTopology: model.modelTopology,
    weightSpecs: manifest.flatMap((group) => group.weights),
    weightData: weights,
  };
  return { load: () => Promise.resolve(artifacts) };
}
