/** The cell of a map with the largest value, and in which third of the picture it is (0, 1 or 2). */
export function strongest(values: ArrayLike<number>, cells: number): { value: number; row: number; column: number } {
  let best = 0;
  for (let cell = 1; cell < values.length; cell++) if (values[cell]! > values[best]!) best = cell;
  const third = (index: number) => Math.floor((index / cells) * 3);
  return { value: values[best]!, row: third(Math.floor(best / cells)), column: third(best % cells) };
}
