/**
 * Keeps a sample of a sequence of unknown length, evenly spread, with the first and the last always in it: when more
 * than `most` are kept, every second one goes and from then on only every second one is taken.
 */
export class Recorder<T> {
  private kept: T[] = [];
  private latest: T | null = null;
  private stride = 1;
  private seen = 0;

  constructor(private readonly most: number) {
    if (!(most >= 2)) throw new RangeError(`Expected room for 2 or more, found ${most}.`);
  }

  add(item: T): void {
    this.latest = item;
    if (this.seen++ % this.stride !== 0) return;
    this.kept.push(item);
    if (this.kept.length < this.most) return;
    this.kept = this.kept.filter((_, index) => index % 2 === 0);
    this.stride *= 2;
  }

  /** What is kept, in order; at most `most` items. */
  items(): T[] {
    const { latest, kept } = this;
    return latest === null || kept.at(-1) === latest ? [...kept] : [...kept, latest];
  }
}
