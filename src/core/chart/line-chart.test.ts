import { describe, expect, it } from 'vitest';
import { lineChart } from './line-chart';

const box = { width: 200, height: 100, margin: { top: 0, right: 0, bottom: 0, left: 0 } };

describe('lineChart', () => {
  it('puts the domain on the plot', () => {
    const chart = lineChart([{ id: 'a', values: [0, 0.5, 1] }], { box, yDomain: [0, 1] });
    expect(chart.lines[0]!.end).toEqual({ x: 200, y: 0 });
    expect(chart.lines[0]!.path.startsWith('M0,100')).toBe(true);
  });

  it('keeps the axes still while a replay grows', () => {
    const series = [{ id: 'a', values: [1, 2, 3, 4, 5] }];
    const part = lineChart(series, { box, yDomain: [0, 5], shown: 2 });
    const whole = lineChart(series, { box, yDomain: [0, 5] });
    expect(part.xTicks).toEqual(whole.xTicks);
    expect(part.lines[0]!.end).toEqual({ x: 50, y: 60 });
  });

  it('draws nothing for an empty series and does not divide by zero', () => {
    const chart = lineChart(
      [
        { id: 'a', values: [] },
        { id: 'b', values: [3] },
      ],
      { box, yDomain: [0, 5] },
    );
    expect(chart.lines[0]).toEqual({ id: 'a', path: '', end: null });
    expect(chart.lines[1]!.end).toEqual({ x: 0, y: 40 });
  });

  it('keeps values outside the domain inside the plot', () => {
    const chart = lineChart([{ id: 'a', values: [0, 99] }], { box, yDomain: [0, 1] });
    expect(chart.lines[0]!.end!.y).toBe(0);
  });
});
