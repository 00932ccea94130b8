/** How time and memory grow with the number of pictures; called step by step, so that the bench can look at the heap. */

const SINGLE = 15;

/**
 * @param engine of the page
 * @param readFiles gives the files of the sample pictures
 */
export function growth(engine, readFiles) {
  /** What a lab keeps of every picture: its features. */
  const kept = [];
  let files;

  async function embed(count) {
    files ??= await readFiles();
    const items = Array.from({ length: count }, (_, i) => {
      const at = kept.length + i;
      return { id: `growth-${at}`, source: files[at % files.length] };
    });
    await engine.embedAll(items, (result) => {
      if ('error' in result) throw result.error;
    });
    for (const { id } of items) kept.push(engine.remembered(id));
  }

  /** Goes on to so many pictures in all. @returns milliseconds per picture of those that came */
  async function growTo(total) {
    const count = total - kept.length;
    const started = performance.now();
    await embed(count);
    return (performance.now() - started) / count;
  }

  /** Adds pictures one at a time. @returns milliseconds of the fastest: the one that nothing else on the machine met */
  async function addOne() {
    let best = Infinity;
    for (let i = 0; i < SINGLE; i++) {
      const started = performance.now();
      await embed(1);
      best = Math.min(best, performance.now() - started);
    }
    return best;
  }

  return { growTo, addOne, count: () => kept.length };
}
