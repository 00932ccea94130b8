/** One line of a waterfall chart, in shares of its width (0 to 1). */
export interface WaterfallSpan {
  /** Left and right end of the bar. */
  from: number;
  to: number;
  /** Running total after this bar, as a place on the axis. */
  end: number;
}

/** A waterfall as bars that each start where the one before ended. */
export interface WaterfallGeometry {
  /** Where 0 is. */
  zero: number;
  base: number;
  spans: WaterfallSpan[];
  score: number;
}

/**
 * Places the steps of a waterfall on one axis that holds every running total and 0.
 *
 * @param base where it starts
 * @param steps what each bar adds (signed), in order; the last one ends at the score
 */
export function waterfallBars(base: number, steps: readonly number[]): WaterfallGeometry {
  const totals = [base];
  for (const step of steps) totals.push(totals.at(-1)! + step);
  const low = Math.min(0, ...totals);
  const high = Math.max(0, ...totals);
  const width = high - low || 1;
  const place = (value: number) => (value - low) / width;
  return {
    zero: place(0),
    base: place(base),
    spans: steps.map((_, index) => {
      const [start, end] = [place(totals[index]!), place(totals[index + 1]!)];
      return { from: Math.min(start, end), to: Math.max(start, end), end };
    }),
    score: place(totals.at(-1)!),
  };
}
