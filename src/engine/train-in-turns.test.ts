import { describe, expect, it } from 'vitest';
import { createRng } from '@core/math/rng';
import { trainHead } from '@core/head/train';
import type { TrainingData, TrainingStep } from '@core/head/types';
import { trainInTurns } from './train-in-turns';

const rng = createRng(1);
const data: TrainingData = {
  features: Float32Array.from({ length: 40 * 20 }, () => rng.next()),
  labels: Array.from({ length: 40 }, (_, i) => i % 2),
  layer: 'embedding',
  dimension: 20,
  categories: ['Papier', 'PMD'],
  l2: 0.01,
  method: { kind: 'gradient-descent', learningRate: 0.1, epochs: 30, batchSize: 8 },
  seed: 1,
};

/** A clock on which every look takes as long as a turn, so that every step ends one. */
const slowClock = () => {
  let time = 0;
  return () => (time += 50);
};

const run = (change: (step: TrainingStep, ends: { stop: AbortController; cancel: AbortController }) => void) => {
  const ends = { stop: new AbortController(), cancel: new AbortController() };
  return trainInTurns(data, {
    onStep: (step) => change(step, ends),
    stop: ends.stop.signal,
    cancel: ends.cancel.signal,
    now: slowClock(),
  });
};

describe('trainInTurns', () => {
  it('gives what training in one go gives', async () => {
    expect(await run(() => undefined)).toEqual(trainHead(data));
  });

  it('lets other messages through in between', async () => {
    let messages = 0;
    const timer = setInterval(() => messages++, 0);
    await run(() => undefined);
    clearInterval(timer);
    expect(messages).toBeGreaterThan(3);
  });

  it('stops with what it has so far', async () => {
    const { steps, head, converged } = await run((step, { stop }) => step.iteration === 7 && stop.abort());
    expect(steps.at(-1)!.iteration).toBe(7);
    expect([...head.weights]).toEqual([...steps.at(-1)!.weights]);
    expect(converged).toBe(false);
  });

  it('throws its work away when cancelled', async () => {
    await expect(run((step, { cancel }) => step.iteration === 2 && cancel.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
