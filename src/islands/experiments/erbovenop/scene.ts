import { readerModel, type ReaderModel } from '@core/diagram/reader-model';
import type { Variant } from '@core/diagram/model';
import { effectRanking, predictHead } from '@core/head';
import { featureRanking } from '@core/head/feature-ranking';
import { softmax } from '@core/math';
import type { Category } from '../../shared/sample';
import type { LabelledPicture } from '../shared/picture';
import { featuresOf, labelledRows } from '../shared/train';
import type { PairTrainings } from './pairs';

/** What the scene of the extra layer shows of a pair of trainings: each with the inputs that weigh most, and its answer. */
export function sceneModels(
  { train, 'on-top': onTop, instead }: PairTrainings,
  /** A test picture, for the prediction. */
  asked: LabelledPicture,
  categories: readonly Category[],
  /** Of the object types. */
  names: readonly string[],
): Record<Variant, ReaderModel> {
  const { url, alt } = asked;
  const { logits, embedding } = featuresOf(asked);
  const answer = ({ head }: typeof onTop, input: Float32Array) => predictHead(head, input).probabilities;
  return {
    'on-top': readerModel(
      onTop.head,
      onTop.steps,
      effectRanking(onTop.head, labelledRows(train, categories, 'object-types')),
      names,
      { picture: { url, alt, types: softmax(logits), probabilities: answer(onTop, logits) } },
    ),
    instead: readerModel(
      instead.head,
      instead.steps,
      featureRanking(instead.head, labelledRows(train, categories, 'embedding')),
      [],
      { picture: { url, alt, types: embedding, probabilities: answer(instead, embedding) } },
    ),
  };
}
