import { describe, expect, it } from 'vitest';
import { drawnColumns } from './drawn-columns';
import { example } from './fixtures.test-data';
import { frameFor, NARROWEST } from './frame';
import { hitBox } from './hit-box';
import { keepSame } from './keep-same';
import { sceneAt } from './scene';
import { prepareStage } from './stage';
import { END } from './timeline';

const model = example('on-top');

describe.each([NARROWEST, 768])('drawnColumns at %i px', (width) => {
  const frame = frameFor(model.network, width, true);
  const stage = prepareStage(model, frame);
  const at = (position: number) => drawnColumns(sceneAt(stage, position).nodes, frame);

  it('puts every node, its label and what can be pointed at where the scene has them, to a tenth or a whole px', () => {
    for (let position = 0; position <= END; position += 0.05) {
      const { nodes } = sceneAt(stage, position);
      const drawn = drawnColumns(nodes, frame).flatMap((column) => column.nodes.map((node) => ({ column, node })));
      expect(drawn.map(({ node }) => node.key)).toEqual(nodes.map(({ key }) => key));
      drawn.forEach(({ column, node }, i) => {
        const real = nodes[i]!;
        expect(Math.abs(column.x + node.x - real.x)).toBeLessThanOrEqual(0.051);
        expect(node.y).toBe(real.y);
        expect(column.opacity).toBe(real.opacity);
        if (real.label) expect(Math.abs(column.labelX + node.label!.x - real.label.x)).toBeLessThanOrEqual(0.051);
        const hit = hitBox(real, frame);
        expect(Math.abs(column.x + node.hit.x - (real.x + hit.x))).toBeLessThanOrEqual(1);
        expect(node.hit.width).toBeGreaterThanOrEqual(hit.width);
        expect(node.hit.height).toBeLessThanOrEqual(hit.height + 2);
      });
    }
  });

  it('has the same nodes in each frame of a column that moves, so that only the column is drawn again', () => {
    const [before, after] = [at(2.1), at(2.2)];
    const moved = after.filter((column, i) => Math.abs(column.x - before[i]!.x) > 1);
    expect(moved.length).toBeGreaterThan(1);
    after.forEach((column, i) => expect(keepSame(before[i]!, column).nodes).toBe(before[i]!.nodes));
  });

  it('has the same nodes while a column slides in', () => {
    const [before, after] = [at(2.4), at(2.45)].map((columns) => columns.at(-1)!);
    expect(after!.opacity).toBeGreaterThan(before!.opacity);
    expect(after!.x).toBeLessThan(before!.x - 1);
    expect(keepSame(before!, after!).nodes).toBe(before!.nodes);
  });
});
