/** Counts the seconds of the hour and of the slide on the screen; pauses and starts again. */
export class Stopwatch {
  running = $state(false);
  #now = $state(0);
  /** Seconds counted before the last start, and when that was (ms). */
  #counted = $state(0);
  #since = 0;
  /** Seconds of the hour when this slide came. */
  #slideFrom = $state(0);
  #timer = 0;

  get total(): number {
    return this.#counted + (this.running ? (this.#now - this.#since) / 1000 : 0);
  }

  get slide(): number {
    return this.total - this.#slideFrom;
  }

  start(): void {
    if (this.running) return;
    this.#since = this.#now = performance.now();
    this.running = true;
    this.#timer = window.setInterval(() => (this.#now = performance.now()), 250);
  }

  pause(): void {
    if (!this.running) return;
    this.#now = performance.now();
    this.#counted = this.total;
    this.running = false;
    clearInterval(this.#timer);
  }

  reset(): void {
    this.#counted = 0;
    this.#slideFrom = 0;
    this.#since = this.#now = performance.now();
  }

  /** Another slide came on the screen. */
  newSlide(): void {
    this.#slideFrom = this.total;
  }
}
