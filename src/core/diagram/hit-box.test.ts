import { describe, expect, it } from 'vitest';
import { figure } from './fixtures.test-data';
import { figureNetwork } from './figure';
import { frameFor, NARROWEST } from './frame';
import { hitBox, LEAST_TARGET } from './hit-box';
import { layout } from './layout';

const network = figureNetwork(figure);

describe('hitBox', () => {
  it.each([NARROWEST, 400, 768])('is large enough, and apart from the others in its column, at %i px', (width) => {
    const frame = frameFor(network, width);
    const { nodes } = layout(network, frame);
    const boxes = nodes.map((node) => ({ node, box: hitBox(node, frame) }));
    for (const { box } of boxes) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(LEAST_TARGET);
    for (const a of boxes) {
      const below = boxes.find(({ node }) => node.layer === a.node.layer && node.index === a.node.index + 1);
      if (below) expect(a.node.y + a.box.y + a.box.height).toBeLessThanOrEqual(below.node.y + below.box.y);
    }
  });

  it('holds the label beside the node, and the one above it', () => {
    const frame = frameFor(network, 768);
    const node = layout(network, frame).nodes.at(-1)!;
    expect(hitBox(node, frame).width).toBeGreaterThan(node.width + 30);
    const above = { ...node, label: { lines: ['PMD'], x: node.x + 20, y: node.y - 30, anchor: 'end' as const } };
    expect(hitBox(above, frame).y).toBeLessThan(-30);
  });
});
