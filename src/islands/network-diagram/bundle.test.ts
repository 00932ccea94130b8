import { describe, expect, it } from 'vitest';
import type { SceneEdge } from '@core/diagram/scene-types';
import { bundleEdges, bundlesPerGap, roughly, STEP } from './bundle';

const edge = (width: number, weight: number, d: string, more: Partial<SceneEdge> = {}): SceneEdge => ({
  ...{ key: d, gap: 0, source: 'a', target: 'b', kind: 'old', opacity: 1 },
  ...more,
  ...{ width, weight, d },
});

describe('bundleEdges', () => {
  it('keeps every path once, with its kind, sign and thickness to half a step', () => {
    const edges = [0.8, 1.1, 2, 3.9].flatMap((width, i) => [
      edge(width, 1, `M${i}`),
      edge(width, -1, `m${i}`),
      edge(width, 1, `n${i}`, { kind: 'new' }),
    ]);
    const bundles = bundleEdges(edges);
    expect(bundles.flatMap(({ paths }) => paths).sort()).toEqual(edges.map(({ d }) => d).sort());
    for (const { d, kind, weight, width } of edges) {
      const bundle = bundles.find(({ paths }) => paths.includes(d))!;
      expect(bundle).toMatchObject({ kind, negative: weight < 0 });
      expect(Math.abs(bundle.width - width)).toBeLessThanOrEqual(STEP / 2);
    }
    expect(new Set(bundles.map(({ key }) => key)).size).toBe(bundles.length);
  });

  it('keeps lines that fade apart from those that stay', () => {
    const bundles = bundleEdges([edge(1, 1, 'a'), edge(1, 1, 'b', { opacity: 0.4 })]);
    expect(bundles.map(({ opacity, paths }) => [opacity, paths])).toEqual([
      [1, ['a']],
      [0.4, ['b']],
    ]);
  });
});

describe('bundlesPerGap', () => {
  it('puts no lines of two gaps together', () => {
    const edges = [edge(1, 1, 'a'), edge(1, 1, 'b', { gap: 1 }), edge(1, -1, 'c'), edge(1, 1, 'd', { gap: 1 })];
    expect(bundlesPerGap(edges).map(({ gap, bundles }) => [gap, bundles.map(({ paths }) => paths)])).toEqual([
      [0, [['a'], ['c']]],
      [1, [['b', 'd']]],
    ]);
  });
});

describe('roughly', () => {
  it('rounds the numbers of a path', () => expect(roughly('M10.4,20.6C3,4.5')).toBe('M10,21C3,5'));
});
