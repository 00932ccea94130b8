import { describe, expect, it } from 'vitest';
import { edgePath } from './edges';
import { example } from './fixtures.test-data';
import { frameFor, NARROWEST } from './frame';
import type { Variant } from './model';
import { sceneAt } from './scene';
import type { Scene } from './scene-types';
import { prepareStage } from './stage';
import { END, stillOf, STEPS } from './timeline';

const stage = (variant: Variant, width = 768) => {
  const model = example(variant);
  return prepareStage(model, frameFor(model.network, width, true));
};
const n = (value: number) => Math.round(value * 10) / 10;
const brief = ({ nodes, edges, locks, frozen, brace, captions, picture, pulses, training }: Scene) => ({
  nodes: nodes.map(
    ({ key, x, y, width, opacity, activation, share }) =>
      `${key} @${n(x)},${n(y)} w${n(width)} o${n(opacity)} a${n(activation)} ${share === null ? '' : n(share)}`,
  ),
  edges: edges.map(({ key, weight, width, opacity }) => `${key} ${n(weight)} ${n(width)} o${n(opacity)}`),
  locks: locks.map(({ x, y, closed }) => `${n(x)},${n(y)} ${n(closed)}`),
  frozen: frozen && [frozen.x, frozen.y, frozen.width, frozen.height, frozen.opacity].map(n),
  brace: brace && [n(brace.text.x), n(brace.text.y), n(brace.opacity)],
  captions: captions.map(({ key, x }) => `${key} ${n(x)}`),
  picture: picture?.shown.photo?.url ?? null,
  pulses: pulses.length,
  training,
});

describe('sceneAt', () => {
  describe.each(['on-top', 'instead'] as const)('%s', (variant) => {
    it.each(STEPS.map((name, i) => [name, i] as const))('looks the same as before at the end of step %s', (_, i) => {
      expect(brief(sceneAt(stage(variant), stillOf(i)))).toMatchSnapshot();
      expect(brief(sceneAt(stage(variant, NARROWEST), stillOf(i)))).toMatchSnapshot();
    });

    it('moves without jumps: no node travels more than a little between two frames', () => {
      const at = stage(variant);
      const frames = Array.from({ length: 501 }, (_, i) => sceneAt(at, (i / 500) * END));
      frames.slice(1).forEach((scene, i) => {
        const earlier = new Map(frames[i]!.nodes.map((node) => [node.key, node]));
        for (const node of scene.nodes) {
          const was = earlier.get(node.key);
          if (was) expect(Math.hypot(node.x - was.x, node.y - was.y)).toBeLessThan(15);
          else expect(node.opacity).toBeLessThan(0.2);
        }
      });
    });

    it('draws the old lines out between the nodes where these are on their way', () => {
      const at = stage(variant);
      const moving = Array.from({ length: 501 }, (_, i) => sceneAt(at, (i / 500) * END)).filter(
        ({ stretches }) => stretches.length > 0,
      );
      expect(moving.length).toBeGreaterThan(10);
      for (const { nodes, edges, stretches } of moving) {
        for (const { gap, source, target, d } of edges.filter(({ kind }) => kind === 'old')) {
          const { offset, scale } = stretches[gap]!;
          const drawn = d.match(/[\d.]+/g)!.map((x, i) => (i % 2 ? Number(x) : offset + scale * Number(x)));
          const [a, b] = [source, target].map((key) => nodes.find((node) => node.key === key)!);
          const wanted = edgePath({ x: a!.x + a!.width, y: a!.y }, b!)
            .match(/[\d.]+/g)!
            .map(Number);
          drawn.forEach((x, i) => expect(Math.abs(x - wanted[i]!)).toBeLessThan(0.2));
        }
      }
    });

    it('changes only the new weights while training', () => {
      const at = stage(variant);
      const [before, after] = [sceneAt(at, stillOf(2)), sceneAt(at, stillOf(3))].map(({ edges }) => ({
        old: edges.filter(({ kind }) => kind === 'old'),
        fresh: edges.filter(({ kind }) => kind === 'new'),
      }));
      expect(after!.old).toEqual(before!.old);
      expect(new Set(before!.fresh.map(({ width }) => width)).size).toBe(1);
      expect(new Set(after!.fresh.map(({ width }) => width.toFixed(1))).size).toBeGreaterThan(2);
    });
  });

  it('takes the last layer off, with its lock, when the new one comes in its place', () => {
    const still = sceneAt(stage('instead'), stillOf(2));
    expect(still.nodes.filter(({ key }) => key.startsWith('types'))).toEqual([]);
    expect(still.nodes.map(({ key }) => key)).toContain('new:1');
    expect(still.locks).toHaveLength(2);
    expect(still.edges.filter(({ kind }) => kind === 'new')).toHaveLength(8);
    expect(sceneAt(stage('on-top'), stillOf(2)).locks).toHaveLength(3);
  });

  it('shows nothing of the new layer before its step', () => {
    const scene = sceneAt(stage('on-top'), stillOf(1));
    expect(scene.nodes.some(({ kind }) => kind === 'new')).toBe(false);
    expect(scene.brace).toBeNull();
    expect(scene.locks.map(({ closed }) => closed)).toEqual([1, 1, 1]);
  });

  it.each(['on-top', 'instead'] as const)('predicts right at the end (%s)', (variant) => {
    const shares = sceneAt(stage(variant), END)
      .nodes.filter(({ kind }) => kind === 'new')
      .map(({ share }) => share!);
    expect(shares[0]! + shares[1]!).toBeCloseTo(1);
    expect(shares[1]).toBeGreaterThan(0.8);
  });

  it('refuses a model without a recorded step', () => {
    const model = { ...example('on-top'), steps: [] };
    expect(() => prepareStage(model, frameFor(model.network, 600))).toThrow('at least one recorded step');
  });
});
