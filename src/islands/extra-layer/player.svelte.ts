import { advance, END, stepAt, stillOf, STEPS, type Position } from '@core/diagram/timeline';

/** The longest time between two frames that counts, ms: after a pause of the tab the scene goes on where it was. */
const LONGEST_FRAME = 100;
/** Just after the end of a step: the start of the next one. */
const AFTER = 1e-3;

/** The page opens on the still frame that tells it all: frozen model, new layer. Playing then starts at the beginning. */
export const OPENING: Position = stillOf(STEPS.indexOf('new-layer'));

/** Plays, pauses, steps and scrubs through the scene. Under reduced motion it only jumps from still to still. */
export class Player {
  position: Position = $state(OPENING);
  playing = $state(false);
  // Derived, so that what follows them is not asked again in each frame.
  readonly step = $derived(stepAt(this.position));
  readonly ended = $derived(this.position >= END);
  #reduced: () => boolean;
  /** Where playing stops. */
  #until: Position = END;
  #frame = 0;
  #last = 0;
  /** Nothing was played yet: then playing starts at the beginning. */
  #fresh = true;

  /**
   * @param reduced whether the reader wants less motion, asked each time
   * @param opening where it stands before anything is played
   */
  constructor(reduced: () => boolean, opening: Position = OPENING) {
    this.#reduced = reduced;
    this.position = opening;
  }

  /** Plays from here to the end; from the beginning when it is at the end or was never played. */
  play(): void {
    if (this.#reduced()) return this.show(this.ended ? 0 : this.step + 1);
    if (this.ended || this.#fresh) this.position = 0;
    this.#run(END);
  }

  pause(): void {
    cancelAnimationFrame(this.#frame);
    this.playing = false;
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  /** Goes to a position and stays there. */
  seek(position: Position): void {
    this.pause();
    this.#fresh = false;
    this.position = Math.min(END, Math.max(0, position));
  }

  /** Plays one step and stops; under reduced motion it shows its still frame. */
  show(step: number): void {
    const wanted = Math.min(STEPS.length - 1, Math.max(0, step));
    this.seek(this.#reduced() ? stillOf(wanted) : wanted + AFTER);
    if (!this.#reduced()) this.#run(stillOf(wanted));
  }

  /** The next step, played; the previous one as it ends. */
  next(): void {
    if (this.step < STEPS.length - 1) this.show(this.step + 1);
    else this.seek(END);
  }

  previous(): void {
    this.seek(stillOf(this.step - 1));
  }

  #run(until: Position): void {
    cancelAnimationFrame(this.#frame);
    this.#until = until;
    this.#fresh = false;
    this.playing = true;
    this.#last = performance.now();
    this.#frame = requestAnimationFrame(this.#tick);
  }

  #tick = (now: number): void => {
    const passed = Math.min(LONGEST_FRAME, Math.max(0, now - this.#last));
    this.#last = now;
    this.position = Math.min(this.#until, advance(this.position, passed));
    if (this.position >= this.#until) this.playing = false;
    else this.#frame = requestAnimationFrame(this.#tick);
  };
}
