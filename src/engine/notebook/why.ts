import { layerInput, predictHead } from '@core/head';
import { waterfall } from '@core/head/waterfall';
import { occlusionMap, occlusionPlan } from '@core/occlusion';
import { nearest } from '@core/similarity';
import { notebookApi as words } from '@i18n/notebook-api';
import { BATCH, cover } from '../occlude';
import { LessonError } from './lesson-error';
import type { LessonModel } from './model';

/** From the average training picture to the score of a category, as the lab's waterfall; biggest contribution first. */
export function explainScore(model: LessonModel, id: string, category: string) {
  const head = model.trained();
  if (head.layer !== 'object-types') throw new LessonError(words.noTypeNames);
  const result = waterfall(head, model.logits(id), model.categoryIndex(category));
  const bars = result.bars.map(({ index, ...bar }) => ({ name: model.typeName(index), ...bar }));
  return { ...result, bars };
}

/** The pictures of a list that look most like a picture to the backbone, with a similarity of -1 to 1. */
export function lookAlikes(model: LessonModel, id: string, among: readonly string[], count: number) {
  const candidate = (one: string) => ({ id: one, embedding: model.book.featuresOf(one).embedding });
  return nearest(candidate(id), among.map(candidate), Math.max(1, Math.round(count) || 1));
}

/** What a map is drawn from; see `OcclusionMap`. */
export interface Heat {
  /** Cells per side. */
  cells: number;
  values: Float32Array;
}

/** Covers parts of a picture in turn, as the lab does; yields between batches. */
export function* heatMap(model: LessonModel, id: string, category: string): Generator<undefined, Heat, undefined> {
  const head = model.trained();
  const index = model.categoryIndex(category);
  const { pixels } = model.book.get(id);
  const plan = occlusionPlan();
  const before = model.predict(id).probabilities[index]!;
  const drops: number[] = [];
  for (let at = 0; at < plan.patches.length; at += BATCH) {
    const covered = plan.patches.slice(at, at + BATCH).map((patch) => cover(pixels, patch));
    for (const features of model.book.look(covered)) {
      drops.push(before - predictHead(head, layerInput(features, head.layer)).probabilities[index]!);
    }
    yield;
  }
  return { cells: plan.cells, values: occlusionMap(plan, drops)!.values };
}
