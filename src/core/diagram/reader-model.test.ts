import { describe, expect, it } from 'vitest';
import { featureRanking } from '../head/feature-ranking';
import { effectRanking } from '../head/ranking';
import { trainHead } from '../head/train';
import type { HeadLayer } from '../head/types';
import { createRng } from '../math/rng';
import { softmax } from '../math/softmax';
import { example } from './fixtures.test-data';
import { frameFor } from './frame';
import { effectsAt, readerModel, readerScene, SHOWN_TYPES } from './reader-model';
import { sceneAt } from './scene';
import { prepareStage } from './stage';
import { END, stillOf } from './timeline';

const DIMENSION = 40;

/** Trains on made-up values where input 3 belongs to the first category and input 8 to the second. */
function trained(categories: string[], layer: HeadLayer = 'object-types') {
  const rng = createRng(3);
  const labels = Array.from({ length: 24 }, (_, i) => i % categories.length);
  const features = Float32Array.from(
    labels.flatMap((label) => Array.from({ length: DIMENSION }, (_, j) => rng.next() + (j === 3 + 5 * label ? 4 : 0))),
  );
  const result = trainHead({
    features,
    labels,
    layer,
    dimension: DIMENSION,
    categories,
    l2: 0.1,
    method: { kind: 'lbfgs' },
    seed: 1,
  });
  const rank = layer === 'object-types' ? effectRanking : featureRanking;
  return { ...result, features, effects: rank(result.head, { features, labels }) };
}

const names = Array.from({ length: DIMENSION }, (_, i) => `type ${i}`);

describe('readerModel', () => {
  const { head, steps, effects, features } = trained(['Papier', 'PMD']);
  const types = softmax(features.subarray(DIMENSION, 2 * DIMENSION));
  const reader = readerModel(head, steps, effects, names, {
    picture: { url: 'u', alt: 'a', types, probabilities: [0.1, 0.9] },
    backbone: { parameters: 9, lastLayerParameters: 4 },
  });

  it('takes the seven types with the largest effect, named, and counts the whole head', () => {
    expect(reader.objectTypes).toHaveLength(SHOWN_TYPES);
    expect(
      reader.objectTypes
        .slice(0, 2)
        .map(({ label }) => label)
        .sort(),
    ).toEqual(['type 3', 'type 8']);
    expect(reader.parameters.total).toBe(2 * DIMENSION + 2);
    expect(reader.backbone).toEqual({ parameters: 9, lastLayerParameters: 4 });
    expect(reader.picture?.types).toHaveLength(SHOWN_TYPES);
  });

  it('gives a signed axis with two categories: the first negative, the second positive', () => {
    const of = (label: string) => reader.objectTypes.find((type) => type.label === label)!.signed!;
    expect(of('type 3')).toBeLessThan(0);
    expect(of('type 8')).toBeGreaterThan(0);
  });

  it('recomputes the effects from recorded weights: none at the start, the ranking at the end', () => {
    expect(effectsAt(reader, reader.steps[0]!.weights)).toEqual(reader.objectTypes.map(() => expect.closeTo(0)));
    const last = effectsAt(reader, reader.steps.at(-1)!.weights);
    last.forEach((effect, j) => expect(effect).toBeCloseTo(reader.objectTypes[j]!.effect, 5));
  });

  it('makes a scene with the reader’s names, lines that are mirrors, and the model’s answer', () => {
    const model = readerScene(reader, example('on-top'));
    const stage = prepareStage(model, frameFor(model.network, 600, true));
    const end = sceneAt(stage, END);
    expect(end.nodes.filter(({ key }) => key.startsWith('types')).map(({ label }) => label!.lines.join(' '))).toEqual(
      reader.objectTypes.map(({ label }) => label),
    );
    const lines = end.edges.filter(({ kind }) => kind === 'new');
    const to = (c: number) => lines.filter(({ target }) => target === `new:${c}`).map(({ weight }) => weight);
    to(0).forEach((weight, j) => expect(weight).toBeCloseTo(-to(1)[j]!, 4));
    expect(end.nodes.filter(({ kind }) => kind === 'new').map(({ share }) => share)).toEqual([0.1, 0.9]);
    expect(sceneAt(stage, stillOf(3)).training.last).toBe(reader.steps.length - 1);
  });

  it('draws three categories as well', () => {
    const three = trained(['Papier', 'PMD', 'Glas']);
    const model = readerScene(readerModel(three.head, three.steps, three.effects, names), example('on-top'));
    const scene = sceneAt(prepareStage(model, frameFor(model.network, 300, true)), END);
    expect(scene.edges.filter(({ kind }) => kind === 'new')).toHaveLength(21);
    expect(scene.nodes.filter(({ kind }) => kind === 'new').every(({ share }) => share === null)).toBe(true);
  });

  it('shows a layer in place of the last one on the four features that weigh most', () => {
    const other = trained(['Papier', 'PMD'], 'embedding');
    const own = readerModel(other.head, other.steps, other.effects, [], {
      picture: { url: 'u', alt: 'a', types: other.features.subarray(0, DIMENSION), probabilities: [0.7, 0.3] },
    });
    expect(own.variant).toBe('instead');
    expect(own.objectTypes).toHaveLength(4);
    expect(own.objectTypes.slice(0, 2).map(({ label }) => label)).toEqual(expect.arrayContaining(['4', '9']));
    expect(own.parameters.total).toBe(2 * DIMENSION + 2);
    const model = readerScene(own, example('on-top'));
    const end = sceneAt(prepareStage(model, frameFor(model.network, 600, true)), END);
    const lines = end.edges.filter(({ kind }) => kind === 'new');
    expect(lines.map(({ weight }) => weight)).toEqual(
      expect.arrayContaining([...own.steps.at(-1)!.weights[0]!, ...own.steps.at(-1)!.weights[1]!]),
    );
    expect(lines).toHaveLength(8);
    expect(end.nodes.filter(({ kind }) => kind === 'new').map(({ share }) => share)).toEqual([0.7, 0.3]);
  });

  it('refuses what was not recorded', () => {
    expect(() => readerModel(head, [], effects, names)).toThrow('at least one recorded step');
  });
});

describe('featureRanking', () => {
  it('puts first the features that tell the categories apart, in standardised values', () => {
    const { effects } = trained(['Papier', 'PMD'], 'embedding');
    expect(effects.slice(0, 2).map(({ index }) => index)).toEqual(expect.arrayContaining([3, 8]));
    expect(effects[0]!.difference).toBeGreaterThan(1);
    expect(effects[0]!.effect).toBeCloseTo(effects[0]!.weight * effects[0]!.difference, 10);
  });

  it('refuses a head on the object types', () => {
    const { head, features } = trained(['Papier', 'PMD']);
    expect(() => featureRanking(head, { features, labels: [] })).toThrow('on the embedding');
  });
});
