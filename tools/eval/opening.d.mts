/** Top answers per picture: [index, probability], most probable first. */
type Answers = Record<string, [number, number][]>;

export function chooseOpening(
  real: Answers,
  small: Answers,
  kinds: Record<string, number[]>,
  perCategory: number,
): { opening: string[]; plausible: { real: number; small: number; both: number } };
