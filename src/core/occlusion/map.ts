import { corners, type OcclusionPlan } from './plan';

/** What the map is drawn from. */
export interface OcclusionMap {
  /**
   * cells x cells, row by row: how much probability the category loses on average when that place is covered, -1 to 1.
   * Above 0: what is there speaks for the category; below 0: it speaks against.
   */
  values: Float32Array;
  /** Levels that are in it; the others were not complete yet. */
  levels: number;
}

/** Mean of the drops of the squares over each cell. */
function levelMap(cells: number, level: OcclusionPlan['levels'][number], drops: readonly number[]): Float64Array {
  const sums = new Float64Array(cells * cells);
  const counts = new Float64Array(cells * cells);
  corners(cells, level).forEach(({ row, column }, index) => {
    for (let r = row; r < row + level.size; r++) {
      for (let c = column; c < column + level.size; c++) {
        sums[r * cells + c]! += drops[index]!;
        counts[r * cells + c]! += 1;
      }
    }
  });
  return sums.map((sum, cell) => sum / counts[cell]!);
}

/**
 * The map after the first so many patches of a plan. In a level a cell gets the mean drop of the squares that cover it;
 * levels count equally: large squares see what small ones miss (a thing of which any part is enough), small ones say
 * where. A level counts once it is complete, as small squares have smaller drops and half a level would look like a hole.
 *
 * @param drops probability of the category for the whole picture minus that with the patch covered, in the plan's order;
 *   as many as are known
 * @returns null before the first level is complete
 */
export function occlusionMap({ cells, levels, patches }: OcclusionPlan, drops: readonly number[]): OcclusionMap | null {
  if (drops.length > patches.length)
    throw new RangeError(`Expected at most ${patches.length} drops, found ${drops.length}.`);
  const total = new Float64Array(cells * cells);
  let done = 0;
  let from = 0;
  for (const level of levels) {
    const to = from + corners(cells, level).length;
    if (to > drops.length) break;
    levelMap(cells, level, drops.slice(from, to)).forEach((value, cell) => (total[cell]! += value));
    from = to;
    done += 1;
  }
  return done === 0 ? null : { values: Float32Array.from(total, (sum) => sum / done), levels: done };
}
