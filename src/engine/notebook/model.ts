import { DEFAULT_L2, predictHead, trainHeadSteps, type Head, type TrainingStep } from '@core/head';
import { topTypes } from '@core/object-types/top-types';
import { engineText } from '@i18n/engine';
import { notebookApi as words } from '@i18n/notebook-api';
import type { Backbone } from '../backbone/backbone';
import type { Features } from '../types';
import { LessonError } from './lesson-error';
import type { KernelPicture } from './protocol';

export interface TrainSettings {
  epochs: number;
  learningRate: number;
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

/** Batch of the gradient descent: small enough to move often with a few dozen pictures. */
const BATCH = 16;
const SEED = 7;

/** Backbone plus new layer, as the notebooks use it; pictures are named by their id. */
export class LessonModel {
  categories: string[] = [];
  head: Head | null = null;
  private readonly features = new Map<string, Features>();

  constructor(
    private readonly backbone: Backbone,
    private readonly typeNames: readonly string[],
    private readonly pictures: ReadonlyMap<string, KernelPicture>,
  ) {}

  /** Most probable object types, best first, with probabilities from 0 to 1. */
  look(id: string, count: number): { name: string; probability: number }[] {
    const whole = Math.min(1000, Math.max(1, Math.round(count) || 1));
    return topTypes(this.featuresOf(id).logits, this.typeNames, whole).map(({ name, probability }) => ({
      name,
      probability,
    }));
  }

  /** All 1000 logits of a picture. */
  logits(id: string): Float32Array {
    return this.featuresOf(id).logits.slice();
  }

  addLayer(categories: readonly unknown[]): void {
    const names = categories.map(String);
    if (new Set(names).size !== names.length || names.length < 2) throw new LessonError(words.twoCategories);
    this.categories = names;
    this.head = null;
  }

  /** Trains the new layer; yields after every epoch. */
  *train(
    pictures: readonly Labelled[],
    { epochs, learningRate, test }: TrainSettings,
  ): Generator<TrainingStep, Head, undefined> {
    if (this.categories.length === 0) throw new LessonError(words.noLayer);
    if (!(Number.isInteger(epochs) && epochs >= 1 && epochs <= 500)) throw new LessonError(words.epochs(epochs));
    if (!(learningRate > 0 && learningRate <= 100)) throw new LessonError(words.learningRate(learningRate));
    if (pictures.length === 0) throw new LessonError(words.noPictures);
    const method = { kind: 'gradient-descent', learningRate, epochs, batchSize: BATCH } as const;
    const base = {
      layer: 'object-types',
      dimension: 1000,
      categories: this.categories,
      l2: DEFAULT_L2,
      method,
      seed: SEED,
    } as const;
    const steps = trainHeadSteps({
      ...base,
      categories: [...this.categories],
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
    if (!this.head) throw new LessonError(words.notTrained);
    const probabilities = [...predictHead(this.head, this.featuresOf(id).logits).probabilities];
    const probability = Math.max(...probabilities);
    return { category: this.categories[probabilities.indexOf(probability)]!, probability, probabilities };
  }

  private rows(pictures: readonly Labelled[]) {
    const features = new Float32Array(pictures.length * 1000);
    const labels = pictures.map(({ id, category }, row) => {
      features.set(this.featuresOf(id).logits, row * 1000);
      const label = this.categories.indexOf(category);
      if (label < 0) throw new LessonError(words.otherCategory(this.picture(id).name, category, this.categories));
      return label;
    });
    return { features, labels };
  }

  private picture(id: string): KernelPicture {
    const picture = this.pictures.get(id);
    if (!picture) throw new LessonError(words.noSuchPicture(id));
    return picture;
  }

  private featuresOf(id: string): Features {
    const known = this.features.get(id);
    if (known) return known;
    const [features] = this.backbone.run([this.picture(id).pixels]);
    this.features.set(id, features!);
    return features!;
  }
}
