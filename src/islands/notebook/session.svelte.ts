import { addOutput, outputSchema } from '@core/notebook/outputs';
import { fingerprint, restore, toSave } from '@core/notebook/versions';
import type { CellOutput, Notebook, NotebookCell } from '@core/notebook/types';
import { exerciseOf } from '@core/notebook/exercise';
import { notebook as words } from '@i18n/notebook';
import { keepBeforeRenewal } from '../../offline/keep-work';
import { KernelRunner, type KernelStart } from './kernel-runner.svelte';
import { NotebookStorage } from './storage';

const SAVE_AFTER = 400;

let made = 0;
const newId = () => `eigen-${Date.now().toString(36)}-${(made++).toString(36)}`;
const copyOf = (cells: readonly NotebookCell[]): NotebookCell[] => $state.snapshot([...cells]) as NotebookCell[];

/** One notebook as the reader has it: its cells, what runs, and what is kept. */
export class NotebookSession {
  cells = $state<NotebookCell[]>([]);
  /** A newer original exists than the one these cells started from. */
  newer = $state(false);
  /** What is said of the keeping: nothing, kept, or not possible here. */
  saving = $state<'none' | 'saved' | 'refused'>('none');
  /** A version from before a reset or an opened file is kept, and can come back. */
  previous = $state(false);
  /** The cell that was removed last, with its place, until something else happens to the cells. */
  removed = $state.raw<{ cell: NotebookCell; index: number } | null>(null);
  /** Said to screen readers. */
  said = $state('');
  readonly runner: KernelRunner;
  private startedFrom: string;
  private runs = 0;
  private readonly storage = new NotebookStorage();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly forgetRenewal = keepBeforeRenewal(() => this.keep());
  private keeping: Promise<unknown> = Promise.resolve();

  constructor(
    readonly name: string,
    readonly original: Notebook,
    start: KernelStart,
  ) {
    this.cells = copyOf(original.cells);
    this.startedFrom = fingerprint(original.cells);
    this.runner = new KernelRunner(start, {
      onOutput: (cell, output) => this.onOutput(cell, output),
      onDone: (cell, error) => this.onDone(cell, error),
      onStopped: (cell, why) => this.note(cell, why),
    });
  }

  /** Brings back what the reader had. */
  async restore(): Promise<void> {
    const found = restore(this.original, await this.storage.read(this.name));
    this.startedFrom = found.startedFrom;
    this.newer = found.newer;
    this.cells = copyOf(found.cells);
    this.previous = (await this.storage.read(this.previousName)) !== undefined;
  }

  private get previousName(): string {
    return `${this.name}~vorige`;
  }

  run(cell: NotebookCell): void {
    if (cell.type !== 'code') return;
    cell.outputs = [];
    cell.executionCount = null;
    this.runner.run(cell.id, cell.source);
  }

  /** Runs all cells; one that is about to run anyway does so once. */
  runAll(): void {
    const { running, waiting } = this.runner;
    for (const cell of this.cells) if (cell.id !== running && !waiting.includes(cell.id)) this.run(cell);
  }

  check(cell: NotebookCell): void {
    const exercise = exerciseOf(cell);
    if (!exercise) return;
    cell.outputs = cell.outputs.filter(({ kind }) => kind !== 'check');
    this.runner.check(cell.id, exercise.check);
  }

  restart(): void {
    this.runner.restart();
    for (const cell of this.cells) cell.executionCount = null;
    this.said = words.restarted;
  }

  edit(cell: NotebookCell, source: string): void {
    if (cell.source === source) return;
    cell.source = source;
    this.keepSoon();
  }

  add(after: number, type: NotebookCell['type']): NotebookCell {
    const cell: NotebookCell = { id: newId(), type, source: '', outputs: [], executionCount: null, metadata: {} };
    this.cells.splice(after + 1, 0, cell);
    this.keepSoon();
    return this.cells[after + 1]!;
  }

  /** Adds cells below; one that is there already, unchanged, is left. @returns their ids */
  append(cells: readonly { id: string; source: string }[]): string[] {
    const ids = cells.map(({ id, source }) => {
      const same = this.cells.find((cell) => cell.id.startsWith(id) && cell.source === source);
      if (same) return same.id;
      let free = id;
      for (let n = 2; this.find(free); n++) free = `${id}-${n}`;
      this.cells.push({ id: free, type: 'code', source, outputs: [], executionCount: null, metadata: {} });
      return free;
    });
    this.keepSoon();
    return ids;
  }

  remove(cell: NotebookCell): void {
    const index = this.cells.findIndex(({ id }) => id === cell.id);
    this.removed = { cell: $state.snapshot(cell) as NotebookCell, index };
    this.cells = this.cells.filter(({ id }) => id !== cell.id);
    this.said = words.removed;
    this.keepSoon();
  }

  undoRemove(): void {
    if (!this.removed) return;
    this.cells.splice(this.removed.index, 0, this.removed.cell);
    this.removed = null;
    this.keepSoon();
  }

  /** @param by -1 up, 1 down */
  move(cell: NotebookCell, by: -1 | 1): void {
    const from = this.cells.findIndex(({ id }) => id === cell.id);
    const to = from + by;
    if (to < 0 || to >= this.cells.length) return;
    const moved = this.cells.splice(from, 1);
    this.cells.splice(to, 0, ...moved);
    this.said = words.moved(to + 1, this.cells.length);
    this.keepSoon();
  }

  clear(cell: NotebookCell): void {
    cell.outputs = [];
    cell.executionCount = null;
  }

  originalOf(cell: NotebookCell): NotebookCell | undefined {
    return this.original.cells.find(({ id }) => id === cell.id);
  }

  isChanged(cell: NotebookCell): boolean {
    const source = this.originalOf(cell)?.source;
    return source !== undefined && source !== cell.source;
  }

  resetCell(cell: NotebookCell): void {
    const original = this.originalOf(cell);
    if (!original) return;
    cell.source = original.source;
    this.clear(cell);
    this.keepSoon();
  }

  /** Everything as in the original, also where that is newer than what the reader started from. */
  resetAll(): void {
    this.keepPrevious();
    this.cells = copyOf(this.original.cells);
    this.startedFrom = fingerprint(this.original.cells);
    this.newer = false;
    this.keepSoon();
  }

  /** Goes on with the reader's cells although the original is newer. */
  keepMine(): void {
    this.startedFrom = fingerprint(this.original.cells);
    this.newer = false;
    this.keepSoon();
  }

  /** Takes the cells of a file. Nothing of them runs by itself. */
  takeOver(cells: readonly NotebookCell[]): void {
    this.runner.restart();
    this.keepPrevious();
    this.cells = copyOf(cells);
    this.removed = null;
    this.keepSoon();
  }

  /** The version from before comes back, and the one that is here becomes the one from before. */
  async bringBack(): Promise<void> {
    await this.keeping;
    const found = restore(this.original, await this.storage.read(this.previousName));
    this.runner.restart();
    this.keepPrevious();
    this.cells = copyOf(found.cells);
    this.startedFrom = found.startedFrom;
    this.newer = found.newer;
    this.removed = null;
    this.keepSoon();
  }

  /** Keeps what is here apart, unless it is the original. */
  private keepPrevious(): void {
    const cells = $state.snapshot(this.cells) as NotebookCell[];
    const saved = toSave(this.original, cells, this.startedFrom);
    if (!saved) return;
    this.previous = true;
    this.keeping = this.keeping.then(() => this.storage.write(this.previousName, saved));
  }

  dispose(): void {
    this.forgetRenewal();
    clearTimeout(this.timer);
    void this.keep();
    this.runner.dispose();
  }

  private find(id: string): NotebookCell | undefined {
    return this.cells.find((cell) => cell.id === id);
  }

  private onOutput(id: string, output: unknown): void {
    const cell = this.find(id);
    // Code in the kernel may send anything; only what is as described is shown.
    const parsed = outputSchema.safeParse(output);
    if (cell && parsed.success) cell.outputs = addOutput(cell.outputs, parsed.data);
  }

  private onDone(id: string, error: CellOutput | null): void {
    const cell = this.find(id);
    if (!cell) return;
    cell.executionCount = ++this.runs;
    if (error) this.onOutput(id, error);
    this.said = error ? words.ranWithError : words.ran;
  }

  private note(id: string, note: 'stopped' | 'too-long'): void {
    this.onOutput(id, { kind: 'note', note });
    this.said = words.stopped;
  }

  private keepSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep(), SAVE_AFTER);
  }

  /** @returns false when the browser refused */
  private async keep(): Promise<boolean> {
    const cells = $state.snapshot(this.cells) as NotebookCell[];
    const kept = await this.storage.write(this.name, toSave(this.original, cells, this.startedFrom));
    this.saving = kept ? 'saved' : 'refused';
    return kept;
  }
}
