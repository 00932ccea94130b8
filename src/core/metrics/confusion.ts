/** One judged picture. */
export interface Judged {
  id: string;
  /** Index of the right category. */
  label: number;
  /** Index of the predicted category. */
  predicted: number;
}

/** How many of how many, and the share (0 to 1; null when there were none). */
export interface Share {
  right: number;
  total: number;
  share: number | null;
}

const share = (right: number, total: number): Share => ({ right, total, share: total === 0 ? null : right / total });

/** Share classified right, with the counts behind it. */
export function accuracy(items: readonly Judged[]): Share {
  return share(items.filter(({ label, predicted }) => label === predicted).length, items.length);
}

/** `accuracy` for the pictures of each category on their own, in order of category. */
export function accuracyPerCategory(items: readonly Judged[], categories: number): Share[] {
  return Array.from({ length: categories }, (_, category) => accuracy(items.filter(({ label }) => label === category)));
}

/** Row: right category, column: predicted category; each cell holds the ids of its pictures. */
export type ConfusionMatrix = string[][][];

/** Sorts judged pictures into cells; every picture is in exactly one. */
export function confusionMatrix(items: readonly Judged[], categories: number): ConfusionMatrix {
  const cells: ConfusionMatrix = Array.from({ length: categories }, () => Array.from({ length: categories }, () => []));
  for (const { id, label, predicted } of items) {
    const cell = cells[label]?.[predicted];
    if (!cell)
      throw new RangeError(
        `Expected categories from 0 to ${categories - 1}, found ${label} and ${predicted} for "${id}".`,
      );
    cell.push(id);
  }
  return cells;
}
