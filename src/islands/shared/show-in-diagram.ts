import { readerModel as modelOf } from '@core/diagram/reader-model';
import { effectRanking, type LabelledRows, type TrainingResult } from '@core/head';
import { softmax } from '@core/math';
import type { BackboneInfo } from '@engine/types';
import { objectTypeNames } from './object-types';
import { readerModel } from './reader-model.svelte';

/** What a training on the page leaves for the scene of the extra layer. */
export interface ShownTraining {
  result: TrainingResult;
  backbone: BackboneInfo;
  /** Logits and labels of the pictures that it was trained on. */
  rows: LabelledRows;
  /** A picture for the prediction at the end, with its logits and the head's answer. */
  picture: { url: string; alt: string; logits: Float32Array; probabilities: ArrayLike<number> };
}

/**
 * Lets the scene of the extra layer show the model that the reader just trained. A head on the embedding has no object
 * types to show: the scene then goes back to its example.
 */
export async function showInDiagram({ result, backbone, rows, picture }: ShownTraining): Promise<void> {
  if (result.head.layer !== 'object-types') return readerModel.set(null);
  const names = await objectTypeNames();
  const { url, alt, logits, probabilities } = picture;
  readerModel.set(
    modelOf(result.head, result.steps, effectRanking(result.head, rows), names, {
      picture: { url, alt, types: softmax(logits), probabilities },
      backbone,
    }),
  );
}
