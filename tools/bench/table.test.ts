import { describe, expect, it } from 'vitest';
import { cosine, judge, median, peerTable, table } from './table.mjs';

const row = { id: 'x', what: 'x', unit: 'ms' };

describe('the table of the bench', () => {
  it('takes the middle value, or the mean of the two in the middle', () => {
    expect(median([30, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('gives 1 for the same direction and 0 for a right angle', () => {
    expect(cosine([1, 2], [2, 4])).toBeCloseTo(1, 12);
    expect(cosine([1, 0], [0, 3])).toBe(0);
  });

  it('judges each kind of target', () => {
    expect(judge({ ...row, max: 40 }, 41)).toEqual({ met: false, target: '<= 40' });
    expect(judge({ ...row, min: 0.995 }, 0.996)).toEqual({ met: true, target: '>= 0.995' });
    expect(judge({ ...row, maxRatio: 0.5 }, 51, 100)).toEqual({ met: false, target: '<= 0.5 of naive' });
    expect(judge({ ...row, minSpeedup: 10 }, 9, 100)).toEqual({ met: true, target: '>= 10x faster' });
    expect(judge({ ...row, minDifference: -1 }, 88.5, 90)).toEqual({ met: false, target: '>= naive -1' });
  });

  it('says in words how many times faster, and leaves out what was not measured', () => {
    const lines = table(
      [
        { ...row, max: 50 },
        { ...row, id: 'y', max: 1 },
      ],
      { x: 10 },
      { x: 123 },
    );
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^x \(ms\)\s+123\s+10\.0\s+12\.3x faster\s+<= 50\s+yes$/);
  });

  it('sets all ways side by side, in rows that were measured of each', () => {
    const rows = [row, { ...row, id: 'y', what: 'y' }];
    const lines = peerTable(rows, { naive: { x: 1, y: 2 }, ours: { x: 0.5 } });
    expect(lines.map((line) => line.split(/\s{2,}/))).toEqual([
      ['', 'naive', 'ours'],
      ['x (ms)', '1.00', '0.5000'],
    ]);
  });
});
