import { MAX_OUTPUTS, MAX_TEXT } from '@core/notebook/limits';
import type { CellOutput } from '@core/notebook/types';

/** Milliseconds between two pictures of the same growing chart. */
const CHART_PACE = 60;

/** Sends the outputs of the cell that runs, at a pace and in an amount that the page can take. */
export class Reporter {
  private cell = '';
  private text = 0;
  private outputs = 0;
  private chartCount = 0;
  private charts = new Map<string, number>();
  private readonly known = new Set<string>();
  /** The control whose function draws now, and how many outputs it made so far. */
  private slot: { key: string; made: number } | null = null;
  /** How many outputs each control's function made the time before. */
  private readonly made = new Map<string, number>();

  constructor(private readonly send: (cell: string, output: CellOutput) => void) {}

  /** Outputs from now on belong to this cell. */
  begin(cell: string): void {
    this.cell = cell;
    this.text = this.outputs = this.chartCount = 0;
    this.charts.clear();
  }

  /** Key of the next chart: the same for the same place in the same cell. */
  chartKey(): string {
    return `chart-${this.cell}-${++this.chartCount}`;
  }

  /** Key of a control with this label in the cell that runs. */
  controlKey(label: string): string {
    return `control-${this.cell}-${label}`;
  }

  /** What `draw` shows takes the place of what it showed the time before with this key. */
  inPlace<T>(key: string, draw: () => T): T {
    const slot = { key, made: 0 };
    this.slot = slot;
    try {
      return draw();
    } finally {
      this.slot = null;
      for (let n = slot.made; n < (this.made.get(key) ?? 0); n++) {
        this.send(this.cell, { kind: 'text', text: '', stream: 'out', place: `${key}-${n + 1}` });
      }
      this.made.set(key, slot.made);
    }
  }

  /** @param last false for a chart that will be sent again soon, which may then be skipped */
  show(output: CellOutput, last = true): void {
    if (this.slot && this.slot.made < MAX_OUTPUTS) return this.showInPlace(output, this.slot);
    if (output.kind === 'chart') {
      const sent = this.charts.get(output.key);
      if (!last && sent !== undefined && performance.now() - sent < CHART_PACE) return;
      this.charts.set(output.key, performance.now());
      if (sent !== undefined || this.known.has(output.key)) return this.send(this.cell, output);
      this.known.add(output.key);
    }
    // The page cuts as well; this only keeps a loop that prints from filling its queue.
    if (this.text > MAX_TEXT || this.outputs > MAX_OUTPUTS) return;
    if (output.kind === 'text') {
      this.text += output.text.length;
      const room = MAX_TEXT - (this.text - output.text.length);
      this.send(this.cell, { ...output, text: output.text.slice(0, Math.max(0, room)) });
      if (this.text > MAX_TEXT) this.send(this.cell, { kind: 'note', note: 'truncated' });
      return;
    }
    this.outputs++;
    this.send(this.cell, this.outputs > MAX_OUTPUTS ? { kind: 'note', note: 'truncated' } : output);
  }

  private showInPlace(output: CellOutput, slot: { key: string; made: number }): void {
    const { kind } = output;
    if (kind === 'text' || kind === 'value' || kind === 'table' || kind === 'pictures' || kind === 'chart') {
      const place = `${slot.key}-${++slot.made}`;
      const text = kind === 'text' ? { ...output, text: output.text.slice(0, MAX_TEXT) } : output;
      return this.send(this.cell, { ...text, place } as CellOutput);
    }
    this.send(this.cell, output);
  }
}
