/** A part of a picture, in shares of its width and height (0 to 1). */
export interface Patch {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One pass over the picture: a square of `size` x `size` cells of the map, moved by `step` cells. */
export interface Level {
  size: number;
  step: number;
}

/** What to cover, in the order in which to do it: coarse to fine, each level row by row. */
export interface OcclusionPlan {
  /** Cells of the map per side; 14 cells of 16 pixels are the 224 that the backbone looks at. */
  cells: number;
  levels: readonly Level[];
  patches: Patch[];
}

/**
 * 9 large squares for a first idea, 36 of a quarter of the width, and 169 of a seventh. Those of a level overlap, so
 * that no seam between two squares hides something from all of them.
 */
export const DEFAULT_LEVELS: readonly Level[] = [
  { size: 6, step: 4 },
  { size: 4, step: 2 },
  { size: 2, step: 1 },
];

/** Top left cells of a level's squares, row by row. */
export function corners(cells: number, { size, step }: Level): { row: number; column: number }[] {
  const fits = Number.isInteger(size) && Number.isInteger(step) && size >= 1 && step >= 1 && step <= size;
  if (!fits || size > cells || (cells - size) % step !== 0) {
    throw new RangeError(
      `Expected squares that cover ${cells} cells without a gap, found size ${size} and step ${step}.`,
    );
  }
  const starts = Array.from({ length: (cells - size) / step + 1 }, (_, index) => index * step);
  return starts.flatMap((row) => starts.map((column) => ({ row, column })));
}

/**
 * All patches to cover for a map of what a prediction rests on.
 *
 * @throws RangeError when the squares of a level leave part of the picture out
 */
export function occlusionPlan(levels: readonly Level[] = DEFAULT_LEVELS, cells = 14): OcclusionPlan {
  const patches = levels.flatMap((level) =>
    corners(cells, level).map(({ row, column }) => ({
      x: column / cells,
      y: row / cells,
      width: level.size / cells,
      height: level.size / cells,
    })),
  );
  return { cells, levels, patches };
}

/** A patch in whole pixels of a picture; neighbouring patches meet without a gap. */
export function patchPixels({ x, y, width, height }: Patch, pictureWidth: number, pictureHeight: number): Patch {
  const left = Math.round(x * pictureWidth);
  const top = Math.round(y * pictureHeight);
  return {
    x: left,
    y: top,
    width: Math.round((x + width) * pictureWidth) - left,
    height: Math.round((y + height) * pictureHeight) - top,
  };
}
