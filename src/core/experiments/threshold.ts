/** An answer as a threshold sees it. */
export interface Sure {
  /** Probability of the category that won, 0 to 1. */
  sureness: number;
}

/** An answer about a picture that has a right category. */
export interface SureAnswer extends Sure {
  right: boolean;
}

/** What a model does that only answers when it is sure enough. */
export interface ThresholdPoint {
  /** It answers from this sureness on. */
  threshold: number;
  /** Known pictures that get an answer, and how many of those answers are right. */
  answered: number;
  right: number;
  known: number;
  /** Pictures of neither category that get an answer all the same: wrongly, whatever it is. */
  accepted: number;
  neither: number;
}

/** The price of one threshold, on pictures with a right answer and on pictures without. */
export function atThreshold(threshold: number, known: readonly SureAnswer[], neither: readonly Sure[]): ThresholdPoint {
  const answered = known.filter(({ sureness }) => sureness >= threshold);
  return {
    threshold,
    answered: answered.length,
    right: answered.filter(({ right }) => right).length,
    known: known.length,
    accepted: neither.filter(({ sureness }) => sureness >= threshold).length,
    neither: neither.length,
  };
}

/** `atThreshold` for the thresholds from `from` to 1 in whole hundredths. */
export function thresholdCurve(known: readonly SureAnswer[], neither: readonly Sure[], from = 0.5): ThresholdPoint[] {
  const first = Math.round(from * 100);
  return Array.from({ length: 100 - first + 1 }, (_, i) => atThreshold((first + i) / 100, known, neither));
}

/**
 * What a threshold refuses of the pictures of neither category when it refuses this share of the known ones (rounded to
 * whole pictures): how it compares, at the same price, with another remedy.
 *
 * @param price share of known pictures, 0 to 1
 * @returns share of the pictures of neither, 0 to 1; 0 where there are none
 */
export function refusedAtPrice(price: number, known: readonly Sure[], neither: readonly Sure[]): number {
  const sorted = known.map(({ sureness }) => sureness).sort((a, b) => a - b);
  const limit = sorted[Math.round(price * sorted.length)] ?? Infinity;
  return neither.filter(({ sureness }) => sureness < limit).length / Math.max(1, neither.length);
}
