import type { Labelled, Tie } from '@core/experiments';
import type { LabelledPicture } from '../shared/picture';

/** A model whose training set the reader does not see. */
export interface HiddenCase {
  /** Set that it is drawn from. */
  set: string;
  /** What one category has; null for a set that is one-sided by itself. */
  tie: Tie | null;
  /** Most pictures per category; absent: all. */
  most?: Readonly<Record<string, number>>;
}

/** Whether a background gave a category away: in the training, it stands under most of one category and nothing of the others. */
export function judgeCase(
  drawn: readonly Labelled<LabelledPicture>[],
  suspect: string,
): { found: true; category: string } | { found: false } {
  const categories = [...new Set(drawn.map(({ category }) => category))];
  const share = (category: string) => {
    const pictures = drawn.filter((one) => one.category === category);
    return pictures.filter(({ picture }) => picture.background === suspect).length / pictures.length;
  };
  const tied = categories.find(
    (category) => share(category) > 0.9 && categories.every((other) => other === category || share(other) === 0),
  );
  return tied === undefined ? { found: false } : { found: true, category: tied };
}
