import { TrainingRun } from '../first-training/run.svelte';
import { sharedEngine } from '../shared/engine';
import { loadSamples } from '../shared/samples';
import { trained } from '../shared/trained.svelte';

/** Which pictures are drawn for a small number: the same as in the lesson. */
const SEED = 7;

/** A training that the class did. */
export interface PastRun {
  perCategory: number;
  /** Share of the test pictures that were right. */
  score: number;
}

/** What the class does together in one hour: its prediction and its trainings, for all slides. */
class ClassRun {
  run = $state.raw<TrainingRun | null>(null);
  failed = $state(false);
  /** The class's prediction in percent; null before there is one. */
  predicted = $state<number | null>(null);
  past = $state.raw<PastRun[]>([]);

  /** Fetches the list of pictures, once. */
  async prepare(): Promise<void> {
    if (this.run) return;
    this.failed = false;
    try {
      const { samples, categories } = await loadSamples();
      this.run ??= new TrainingRun(samples, categories, SEED);
    } catch {
      this.failed = true;
    }
  }

  /**
   * Lets the existing model look at the pictures before the class asks for it, so that training starts at once. A
   * failure stays silent here: the training meets it again, and says it.
   */
  async warmUp(perCategory: number): Promise<void> {
    await this.prepare();
    if (!this.run || this.run.busy) return;
    const engine = sharedEngine();
    const pictures = [...this.run.drawn(perCategory), ...this.run.tests].map(({ id, url }) => ({ id, source: url }));
    await engine
      .load()
      .then(() => engine.embedAll(pictures, () => undefined))
      .catch(() => undefined);
  }

  async train(perCategory: number): Promise<void> {
    await this.prepare();
    const { run } = this;
    if (!run) return;
    await run.train(sharedEngine(), perCategory);
    if (run.phase.kind !== 'done') return;
    const { answers, head } = run.outcome!;
    trained.head = head;
    const score = answers.filter(({ right }) => right).length / answers.length;
    this.past = [...this.past.filter((past) => past.perCategory !== perCategory), { perCategory, score }];
  }
}

export const classRun = new ClassRun();
