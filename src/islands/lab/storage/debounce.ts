/** Runs work a while after the last call, but never later than `longest` after the first. */
export class Debounce {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first = 0;

  constructor(
    private readonly work: () => void,
    /** Milliseconds of rest before the work. */
    private readonly rest: number,
    /** Milliseconds that a steady stream of calls can put it off. */
    private readonly longest: number,
  ) {}

  call(): void {
    const now = Date.now();
    if (this.#timer === undefined) this.#first = now;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(this.rest, this.#first + this.longest - now));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.work();
    }, wait);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
