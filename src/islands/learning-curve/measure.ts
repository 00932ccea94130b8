import type { Division } from '@core/learning-curve';
import { drawPerCategory } from '@core/split';
import type { LabelledPicture } from '../experiments/shared/picture';
import type { ExperimentRun } from '../experiments/shared/run.svelte';
import { shrinkAll, trainFromScratch } from '../experiments/shared/scratch';
import { testAccuracy, trainOn } from '../experiments/shared/train';
import type { Category } from '../shared/sample';
import { noScores, type CurveData, type Way } from './curve';

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
async function measureCurve(
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

/**
 * Lets the model look at the pictures and measures the curve, as the work of a run that can be followed and stopped.
 *
 * @param onData given the curve so far, after every training
 * @returns whether it came to its end
 */
export function followCurve(
  run: ExperimentRun,
  measurement: Measurement,
  onData: (curve: CurveData) => void,
): Promise<boolean> {
  const { pool, tests, counts } = measurement.division;
  const { draws } = measurement;
  return run.start(async (signal) => {
    await run.look([...pool, ...tests], signal);
    await shrinkAll([...pool, ...tests], { signal, onDone: (done, total) => run.prepared(done, total) });
    const scores = noScores(counts);
    const total = counts.length * draws * 2;
    let done = 0;
    run.measured(done, total);
    const tell = (way: Way, count: number, score: number) => {
      scores[way][count]!.push(score);
      onData({ counts, draws, tests: tests.length, scores: { ...scores } });
      run.measured(++done, total);
    };
    await measureCurve(measurement, tell, signal);
  });
}
