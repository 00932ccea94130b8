import {
  LAYER_DIMENSION,
  layerInput,
  layerRows,
  predictHead,
  trainHeadSteps,
  type Head,
  type HeadLayer,
  type TrainingMethod,
  type TrainingStep,
} from '@core/head';
import { topTypes } from '@core/object-types/top-types';
import { engineText } from '@i18n/engine';
import { notebookApi as words } from '@i18n/notebook-api';
import { LessonError } from './lesson-error';
import type { PictureBook } from './picture-book';

export interface TrainSettings {
  method: TrainingMethod;
  /** Strength of the L2 penalty, >= 0. */
  l2: number;
  seed: number;
  /** Pictures that only measure. */
  test: readonly Labelled[];
}

/** A picture with the label that the reader gives it, right or wrong. */
export interface Labelled {
  id: string;
  category: string;
}

export interface Answer {
  category: string;
  /** 0 to 1. */
  probability: number;
  /** Probability per category, in the order of the layer. */
  probabilities: number[];
}

/** Backbone plus new layer, as the notebooks use it; pictures are named by their id. */
export class LessonModel {
  categories: string[] = [];
  layer: HeadLayer = 'object-types';
  head: Head | null = null;

  constructor(
    readonly book: PictureBook,
    private readonly typeNames: readonly string[],
  ) {}

  /** Most probable object types, best first, with probabilities from 0 to 1. */
  look(id: string, count: number): { name: string; probability: number }[] {
    const whole = Math.min(1000, Math.max(1, Math.round(count) || 1));
    const { logits } = this.book.featuresOf(id);
    return topTypes(logits, this.typeNames, whole).map(({ name, probability }) => ({ name, probability }));
  }

  /** All 1000 logits of a picture. */
  logits(id: string): Float32Array {
    return this.book.featuresOf(id).logits.slice();
  }

  typeName(index: number): string {
    return this.typeNames[index]!;
  }

  addLayer(categories: readonly unknown[], layer: HeadLayer): void {
    const names = categories.map(String);
    if (new Set(names).size !== names.length || names.length < 2) throw new LessonError(words.twoCategories);
    this.categories = names;
    this.layer = layer;
    this.head = null;
  }

  /** Trains the new layer; yields after every epoch or step. */
  *train(
    pictures: readonly Labelled[],
    { method, l2, seed, test }: TrainSettings,
  ): Generator<TrainingStep, Head, undefined> {
    if (this.categories.length === 0) throw new LessonError(words.noLayer);
    if (pictures.length === 0) throw new LessonError(words.noPictures);
    const { layer } = this;
    const steps = trainHeadSteps({
      layer,
      dimension: LAYER_DIMENSION[layer],
      categories: [...this.categories],
      l2,
      method,
      seed,
      ...this.rows(pictures),
      test: this.rows(test),
    });
    try {
      let next = steps.next();
      while (!next.done) {
        yield next.value;
        next = steps.next();
      }
      this.head = next.value.head;
      return this.head;
    } catch (error) {
      throw new LessonError(engineText.explainError(error));
    }
  }

  predict(id: string): Answer {
    const head = this.trained();
    const probabilities = [...predictHead(head, layerInput(this.book.featuresOf(id), head.layer)).probabilities];
    const probability = Math.max(...probabilities);
    return { category: this.categories[probabilities.indexOf(probability)]!, probability, probabilities };
  }

  /** @throws LessonError while the new layer is not trained */
  trained(): Head {
    if (!this.head) throw new LessonError(words.notTrained);
    return this.head;
  }

  /** @throws LessonError for a name that is no category of the layer */
  categoryIndex(name: string): number {
    const index = this.categories.indexOf(name);
    if (index < 0) throw new LessonError(words.noSuchCategory(name, this.categories));
    return index;
  }

  private rows(pictures: readonly Labelled[]) {
    const labels = pictures.map(({ id, category }) => {
      const label = this.categories.indexOf(category);
      if (label < 0) throw new LessonError(words.otherCategory(this.book.get(id).name, category, this.categories));
      return label;
    });
    return {
      features: layerRows(
        pictures.map(({ id }) => this.book.featuresOf(id)),
        this.layer,
      ),
      labels,
    };
  }
}
