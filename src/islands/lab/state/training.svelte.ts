import { LAYER_DIMENSION, type TrainingResult, type TrainingStep } from '@core/head';
import { nextRecord } from '@core/project/compare';
import { packHead } from '@core/project/head-text';
import { selection, type Selection } from '@core/project/selection';
import { isCancelled } from '@engine/errors';
import type { Engine, LoadProgress } from '@engine/types';
import { train as words } from '@i18n/lab';
import { report } from '../../../site/progress';
import { backboneKey } from './backbone-key';
import type { FeatureBook } from './features';
import { figuresOf, labelledRows } from './figures';
import type { Session } from './session.svelte';

export type Phase =
  | { kind: 'idle' | 'stopped' }
  | { kind: 'loading'; progress: LoadProgress | null }
  | { kind: 'looking'; done: number; total: number }
  | { kind: 'training'; iteration: number }
  | { kind: 'failed'; error: Error }
  | { kind: 'done'; seconds: number; early: boolean };

/** The training of the open project. */
export class LabTraining {
  phase = $state.raw<Phase>({ kind: 'idle' });
  /** The steps of the latest training of this visit, with the id of its project. */
  latest = $state.raw<{ project: string; steps: readonly TrainingStep[] } | null>(null);
  #cancel = new AbortController();
  #stop = new AbortController();

  constructor(
    private readonly session: Session,
    private readonly engine: Engine,
    private readonly features: FeatureBook,
  ) {}

  get busy(): boolean {
    return ['loading', 'looking', 'training'].includes(this.phase.kind);
  }

  /** Ends: with the model so far when weights are being sought, else with nothing. */
  stop(): void {
    (this.phase.kind === 'training' ? this.#stop : this.#cancel).abort();
  }

  /** Trains on the project as it is now; a failure or a stop leaves the model that was there. */
  async train(): Promise<void> {
    if (this.busy) return;
    this.#cancel = new AbortController();
    this.#stop = new AbortController();
    const { project } = this.session;
    try {
      this.phase = { kind: 'loading', progress: null };
      const backbone = await this.engine.load((progress) => (this.phase = { kind: 'loading', progress }));
      this.#cancel.signal.throwIfAborted();
      this.features.keepOnly(project.pictures);
      const chosen = await this.#look(selection(project));
      this.phase = { kind: 'training', iteration: 0 };
      const started = performance.now();
      const result = await this.#fit(chosen);
      const seconds = (performance.now() - started) / 1000;
      const figures = figuresOf(project, chosen, result, (id) => this.features.get(id)!, Date.now());
      // Another project may have been opened meanwhile; a model belongs to the pictures it learned from.
      if (this.session.project.id === project.id) {
        const record = { head: packHead(result.head), backboneId: backboneKey(backbone), figures };
        this.session.keepTraining(nextRecord(this.session.project.trained, record));
      }
      this.latest = { project: project.id, steps: result.steps };
      this.phase = { kind: 'done', seconds, early: this.#stop.signal.aborted };
      const right = figures.test.filter(({ truth, chosen }) => truth === chosen).length;
      report({ kind: 'trained', right, total: figures.test.length });
    } catch (error) {
      this.phase = isCancelled(error) ? { kind: 'stopped' } : { kind: 'failed', error: error as Error };
    }
  }

  /** Makes known what the backbone sees in all pictures; gives those of which that worked. */
  async #look(chosen: Selection): Promise<Selection> {
    const all = [...chosen.train, ...chosen.test];
    this.phase = { kind: 'looking', done: 0, total: all.length };
    const onDone = (done: number) => (this.phase = { kind: 'looking', done, total: all.length });
    const failed = await this.features.ensure(all, { signal: this.#cancel.signal, onDone });
    if (failed.size > 0) this.session.notices.error(words.skipped(failed.size));
    const usable = (pictures: Selection['train']) => pictures.filter(({ id }) => !failed.has(id));
    return { ...chosen, train: usable(chosen.train), test: usable(chosen.test) };
  }

  #fit({ categories, train, test }: Selection): Promise<TrainingResult> {
    const { layer, l2, method, seed } = this.session.project.settings;
    const rows = (pictures: Selection['train']) =>
      labelledRows(pictures, categories, layer, (id) => this.features.get(id)!);
    let shown = 0;
    const onStep = ({ iteration }: TrainingStep) => {
      // Often enough to see it move.
      if (performance.now() - shown < 80) return;
      shown = performance.now();
      this.phase = { kind: 'training', iteration };
    };
    return this.engine.train(
      {
        ...rows(train),
        layer,
        dimension: LAYER_DIMENSION[layer],
        categories: categories.map(({ name }) => name),
        l2,
        method,
        seed,
        ...(test.length > 0 && { test: rows(test) }),
      },
      { onStep, stop: this.#stop.signal, signal: this.#cancel.signal },
    );
  }
}
