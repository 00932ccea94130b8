import type { Progress } from '@core/progress/events';
import { addProgress, emptyTally, type Tally } from '@core/progress/tally';
import type { ScormApi } from '@core/scorm/find-api';
import { keptTally } from '@core/scorm/kept';
import { scormValues } from '@core/scorm/values';

/**
 * One visit to the lesson, reported to a SCORM 1.2 platform. Without one, or with one that answers with errors, it
 * goes on in silence: the lesson must not suffer.
 */
export class ScormSession {
  private tally: Tally = emptyTally;
  private readonly started: number;
  private readonly before: string;
  private readonly mastery: number | null;
  private open: boolean;
  private last = new Map<string, string>();
  /** Id of the part where the reader is, or was when the last visit ended; '' before the first. */
  location = '';

  /**
   * @param api what the platform offers; null for none
   * @param now clock, ms
   */
  constructor(
    private readonly api: ScormApi | null,
    private readonly now: () => number,
  ) {
    this.started = now();
    this.open = this.call(() => api!.LMSInitialize('')) === 'true';
    this.before = this.get('cmi.core.lesson_status');
    const mastery = this.get('cmi.student_data.mastery_score');
    this.mastery = mastery === '' || Number.isNaN(Number(mastery)) ? null : Number(mastery);
    this.location = this.get('cmi.core.lesson_location');
    this.tally = keptTally(this.get('cmi.suspend_data'));
  }

  private call<T>(make: () => T): T | null {
    if (!this.api) return null;
    try {
      return make();
    } catch (error) {
      console.warn('The school platform did not take what the lesson reports.', error);
      return null;
    }
  }

  private get(element: string): string {
    return (this.open && this.call(() => this.api!.LMSGetValue(element))) || '';
  }

  /** Takes in what the reader did; `save` sends it. */
  add(progress: Progress): void {
    this.tally = addProgress(this.tally, progress);
    if (progress.kind === 'part-read') this.location = progress.part;
  }

  /** Sends what changed and asks the platform to keep it. */
  save(): void {
    if (!this.open) return;
    const { location, mastery, before } = this;
    const values = scormValues(this.tally, { location, mastery, before, time: this.now() - this.started });
    for (const [element, value] of values) {
      if (this.last.get(element) === value) continue;
      this.call(() => this.api!.LMSSetValue(element, value));
      this.last.set(element, value);
    }
    this.call(() => this.api!.LMSCommit(''));
  }

  /** Saves and ends the visit; nothing is sent after it. */
  end(): void {
    if (!this.open) return;
    this.save();
    this.call(() => this.api!.LMSFinish(''));
    this.open = false;
  }
}
