import { describe, expect, it } from 'vitest';
import { figure, tiny } from './fixtures.test-data';
import { figureNetwork } from './figure';
import { frameFor, NARROWEST, WIDE_FROM } from './frame';
import { layout } from './layout';
import { extended, type SceneModel } from './model';
import { textWidth } from './text';
import type { NetworkSpec, Placement } from './types';

const network = figureNetwork(figure);
const withNewLayer = (categories: string[]): NetworkSpec => {
  const weights = categories.map(() => [1, 1, 1, 1, 1, 1, 1]);
  return extended({ variant: 'on-top', network, categories } as unknown as SceneModel, { weights, bias: [] });
};
const place = (spec: NetworkSpec, width: number) => layout(spec, frameFor(spec, width, true));
const rounded = ({ nodes }: Placement) =>
  nodes.map(({ key, x, y, width }) => `${key} ${[x, y, width].map(Math.round).join(' ')}`);

describe('layout', () => {
  it.each([NARROWEST, 768])('keeps its places at %i px', (width) => {
    expect(rounded(place(network, width))).toMatchSnapshot();
    expect(rounded(place(withNewLayer(['Papier', 'PMD']), width))).toMatchSnapshot();
  });

  it.each([NARROWEST, 340, WIDE_FROM - 1, WIDE_FROM, 700, 980])(
    'keeps nodes and labels inside and apart at %i px',
    (width) => {
      for (const spec of [
        network,
        withNewLayer(['Papier', 'PMD']),
        withNewLayer(['Papier', 'PMD', 'Restafval']),
        tiny,
      ]) {
        const { nodes, frame } = place(spec, width);
        for (const { x, y, radius, width: node, label } of nodes) {
          expect(x - radius * 0.5).toBeGreaterThanOrEqual(0);
          expect(x + node).toBeLessThanOrEqual(frame.width);
          expect(y - radius).toBeGreaterThanOrEqual(0);
          expect(y + radius).toBeLessThanOrEqual(frame.height);
          for (const line of label?.lines ?? []) {
            const size = textWidth(line, frame.font);
            const left = label!.anchor === 'end' ? label!.x - size : label!.x;
            expect(left).toBeGreaterThanOrEqual(0);
            expect(left + size).toBeLessThanOrEqual(frame.width + 0.5);
          }
        }
        const columns = place(spec, width).columns;
        columns.slice(1).forEach(({ left }, i) => expect(left - columns[i]!.outer).toBeGreaterThan(10));
      }
    },
  );

  it('draws text of at least 12 px at every width', () => {
    for (const width of [200, NARROWEST, 400, WIDE_FROM, 2000])
      expect(frameFor(network, width).font).toBeGreaterThanOrEqual(12);
  });

  it('takes any number of layers and nodes', () => {
    const sizes = [1, 9, 2, 5, 1];
    const layers = sizes.map((size, i) => ({
      id: `l${i}`,
      role: 'hidden' as const,
      nodes: Array.from({ length: size }, String),
    }));
    const weights = sizes
      .slice(1)
      .map((to, i) => Array.from({ length: to }, () => Array.from({ length: sizes[i]! }, () => 1)));
    const placed = place({ layers, weights }, 600);
    expect(placed.nodes).toHaveLength(18);
    expect(placed.edges).toHaveLength(9 + 18 + 10 + 5);
    expect(new Set(placed.edges.map(({ key }) => key)).size).toBe(42);
  });

  it('connects the sides of the right nodes', () => {
    const { nodes, edges } = place(tiny, 300);
    const [a, , out] = nodes;
    expect(edges.map(({ source, target }) => [source, target])).toEqual([
      ['in:0', 'out:0'],
      ['in:1', 'out:0'],
    ]);
    expect(edges[0]).toMatchObject({ start: { x: a!.x + a!.width, y: a!.y }, end: { x: out!.x, y: out!.y } });
  });
});
