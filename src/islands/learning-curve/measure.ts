import type { Division } from '@core/learning-curve';
import { drawPerCategory } from '@core/split';
import type { LabelledPicture } from '../experiments/shared/picture';
import { trainFromScratch } from '../experiments/shared/scratch';
import { testAccuracy, trainOn } from '../experiments/shared/train';
import type { Category } from '../shared/sample';
import type { Way } from './curve';

export interface Measurement {
  division: Division<LabelledPicture>;
  categories: readonly Category[];
  /** How often pictures are drawn at each number. */
  draws: number;
  /** Decides what is drawn. */
  seed: number;
}

/**
 * Measures a learning curve: draws pictures, trains both ways on the very same ones, tests. A whole curve per draw, so
 * that stopping early leaves a curve and not half of one.
 *
 * @param onScore told of every training that is done: which way, index of the number of pictures, test accuracy
 */
export async function measureCurve(
  { division: { pool, tests: test, counts }, categories, draws, seed }: Measurement,
  onScore: (way: Way, count: number, score: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let draw = 0; draw < draws; draw++)
    for (const [i, count] of counts.entries()) {
      const own = seed + draw;
      const train = drawPerCategory(pool, count, own);
      const both = { train, test, categories, seed: own };
      onScore('existing', i, testAccuracy(await trainOn(both, signal))!);
      onScore('scratch', i, (await trainFromScratch({ ...both, measure: 'end' }, { signal })).test);
    }
}
