import {
  DEFAULT_L2,
  LAYER_DIMENSION,
  layerInput,
  layerRows,
  predictHead,
  type LabelledRows,
  type TrainingResult,
} from '@core/head';
import { argmax } from '@core/math';
import { drawPerCategory } from '@core/split';
import { isCancelled } from '@engine/errors';
import { nextTurn } from '@engine/next-turn';
import type { BackboneInfo, Engine, LoadProgress } from '@engine/types';
import type { Category, Sample } from '../shared/sample';
import { showInDiagram } from '../shared/show-in-diagram';

/** The lesson's picture: the new layer translates object types into categories. */
const LAYER = 'object-types';

export type Phase =
  | { kind: 'idle' }
  | { kind: 'loading'; progress: LoadProgress | null }
  | { kind: 'embedding'; done: number; total: number }
  | { kind: 'training' }
  | { kind: 'stopped' }
  | { kind: 'failed'; error: Error }
  | { kind: 'done' };

/** What the model says of one test picture. */
export interface Answer {
  sample: Sample;
  /** Index of the category that it chose. */
  chosen: number;
  probabilities: Float64Array;
  right: boolean;
}

export interface Outcome extends TrainingResult {
  backbone: BackboneInfo;
  answers: Answer[];
  trainedOn: Sample[];
  /** Seconds of computing the new layer, without the replay. */
  seconds: number;
}

/** Probability of the right answer; a wrong one counts as none. */
const sureness = ({ right, chosen, probabilities }: Answer) => (right ? probabilities[chosen]! : 0);

/** One training on the page: draws the pictures, computes what the backbone sees, trains, and asks the test pictures. */
export class TrainingRun {
  phase = $state.raw<Phase>({ kind: 'idle' });
  outcome = $state.raw<Outcome | null>(null);
  #abort: AbortController | null = null;

  constructor(
    readonly samples: readonly Sample[],
    readonly categories: readonly Category[],
    /** Decides which pictures are drawn when not all are used. */
    readonly seed: number,
  ) {}

  get busy(): boolean {
    return ['loading', 'embedding', 'training'].includes(this.phase.kind);
  }

  /** The training pictures for this number per category: always the same first ones, so that more is really more. */
  drawn(perCategory: number): Sample[] {
    const train = this.samples.filter(({ split }) => split === 'train');
    return drawPerCategory(train, perCategory, this.seed);
  }

  get tests(): Sample[] {
    return this.samples.filter(({ split }) => split === 'test');
  }

  stop(): void {
    this.#abort?.abort();
  }

  /** Trains; a failure or a stop leaves the previous outcome as it was. */
  async train(engine: Engine, perCategory: number): Promise<void> {
    if (this.busy) return;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    try {
      this.phase = { kind: 'loading', progress: null };
      const backbone = await engine.load((progress) => (this.phase = { kind: 'loading', progress }));
      signal.throwIfAborted();
      const trainedOn = this.drawn(perCategory);
      const tests = this.tests;
      await this.#look(engine, [...trainedOn, ...tests], signal);
      this.phase = { kind: 'training' };
      const started = performance.now();
      const result = await engine.train(
        {
          ...this.#rows(engine, trainedOn),
          layer: LAYER,
          dimension: LAYER_DIMENSION[LAYER],
          categories: this.categories.map(({ name }) => name),
          l2: DEFAULT_L2,
          method: { kind: 'lbfgs' },
          seed: this.seed,
          test: this.#rows(engine, tests),
        },
        { signal },
      );
      const seconds = (performance.now() - started) / 1000;
      // Asking the test pictures, drawing the outcome and preparing the scene together would hold the page too long.
      await nextTurn();
      const answers = tests.map((sample) => this.#answer(result, sample, engine));
      await nextTurn();
      this.outcome = { ...result, backbone, answers, trainedOn, seconds };
      this.phase = { kind: 'done' };
      await nextTurn();
      await this.#show(engine, this.outcome);
    } catch (error) {
      this.phase = isCancelled(error) ? { kind: 'stopped' } : { kind: 'failed', error: error as Error };
    }
  }

  /** The scene is an extra: when the names cannot be fetched, the training itself stands. */
  async #show(engine: Engine, outcome: Outcome): Promise<void> {
    // A sure and right answer shows best how a picture flows through the network.
    const best = outcome.answers.reduce((a, b) => (sureness(b) > sureness(a) ? b : a));
    const { url, alt, id } = best.sample;
    const picture = { url, alt, logits: engine.remembered(id)!.logits, probabilities: best.probabilities };
    const rows = this.#rows(engine, outcome.trainedOn);
    await showInDiagram({ result: outcome, backbone: outcome.backbone, rows, picture }).catch(() => undefined);
  }

  /** Computes what the backbone sees in each picture that it has not seen yet. */
  async #look(engine: Engine, samples: Sample[], signal: AbortSignal): Promise<void> {
    let done = 0;
    let failure: Error | null = null;
    this.phase = { kind: 'embedding', done, total: samples.length };
    const items = samples.map(({ id, url }) => ({ id, source: url }));
    const each = (result: object) => {
      done += 1;
      if ('error' in result) failure ??= result.error as Error;
      this.phase = { kind: 'embedding', done, total: samples.length };
    };
    await engine.embedAll(items, each, { signal });
    if (failure) throw failure;
  }

  /** Features under each other, with the index of each picture's category. */
  #rows(engine: Engine, samples: readonly Sample[]): LabelledRows {
    const features = samples.map(({ id }) => engine.remembered(id)!);
    const labels = samples.map(({ category }) => this.categories.findIndex(({ id }) => id === category));
    return { features: layerRows(features, LAYER), labels };
  }

  #answer(result: TrainingResult, sample: Sample, engine: Engine): Answer {
    const { probabilities } = predictHead(result.head, layerInput(engine.remembered(sample.id)!, LAYER));
    const chosen = argmax(probabilities);
    return { sample, chosen, probabilities, right: this.categories[chosen]!.id === sample.category };
  }
}
