import { MAX_OUTPUTS, MAX_TEXT } from '@core/notebook/limits';
import type { CellOutput } from '@core/notebook/types';

/** Milliseconds between two pictures of the same growing chart. */
const CHART_PACE = 60;

/** Sends the outputs of the cell that runs, at a pace and in an amount that the page can take. */
export class Reporter {
  private cell = '';
  private text = 0;
  private outputs = 0;
  /** Charts drawn so far by this cell. */
  chartCount = 0;
  private charts = new Map<string, number>();

  constructor(private readonly send: (cell: string, output: CellOutput) => void) {}

  private readonly known = new Set<string>();

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

  get current(): string {
    return this.cell;
  }

  /** @param last false for a chart that will be sent again soon, which may then be skipped */
  show(output: CellOutput, last = true): void {
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
}
