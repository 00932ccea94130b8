import { z } from 'zod';
import { softmax } from '../math/softmax';
import type { NetworkSpec } from './types';

const row = z.array(z.number());
const schema = z
  .object({
    layers: z
      .array(
        z.object({
          id: z.string().min(1),
          role: z.enum(['input', 'hidden', 'output']),
          dots: z.boolean().optional(),
          nodes: z.array(z.string().min(1)).min(1),
        }),
      )
      .min(2),
    gaps: z.array(z.object({ weights: z.array(row), bias: row })),
    categories: z.array(z.string().min(1)).min(2),
    pictures: z
      .array(
        z.object({
          sample: z.string(),
          type: z.int().min(0),
          category: z.int().min(0),
          split: z.enum(['train', 'test']),
          input: row,
        }),
      )
      .min(1),
  })
  .superRefine(({ layers, gaps }, context) => {
    if (gaps.length !== layers.length - 1) {
      context.addIssue({ code: 'custom', message: `Expected ${layers.length - 1} gaps, found ${gaps.length}.` });
    }
    gaps.forEach(({ weights, bias }, gap) => {
      const from = layers[gap]!.nodes.length;
      const to = layers[gap + 1]?.nodes.length;
      if (weights.length === to && bias.length === to && weights.every((values) => values.length === from)) return;
      context.addIssue({
        code: 'custom',
        message: `Expected ${to} rows of ${from} weights and ${to} biases in gap ${gap}.`,
      });
    });
  });

/** The figure's network as the content file has it: a small network that really tells its types apart. */
export type Figure = z.infer<typeof schema>;

/**
 * Reads content/data/figure-network.json.
 * @throws Error that says what is wrong where
 */
export function parseFigure(json: unknown): Figure {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw new Error(`figure-network.json is not a network:\n${z.prettifyError(result.error)}`);
}

/** The part of the figure that is drawn. */
export function figureNetwork({ layers, gaps }: Figure): NetworkSpec {
  return { layers, weights: gaps.map(({ weights }) => weights) };
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/**
 * Runs one input through the figure's network: sigmoid in hidden layers, softmax at the end.
 *
 * @returns activations per layer, the input first; and the scores of the last layer before softmax
 */
export function runFigure(
  { gaps }: Pick<Figure, 'gaps'>,
  input: readonly number[],
): { activations: number[][]; scores: number[] } {
  const activations = [[...input]];
  let scores: number[] = [];
  gaps.forEach(({ weights, bias }, gap) => {
    const below = activations[gap]!;
    scores = weights.map((values, i) => values.reduce((sum, w, j) => sum + w * below[j]!, bias[i]!));
    activations.push(gap === gaps.length - 1 ? Array.from(softmax(scores)) : scores.map(sigmoid));
  });
  return { activations, scores };
}
