import { expect, it } from 'vitest';
import { bandChart } from './band-chart';

const box = { width: 360, height: 200, margin: { top: 10, right: 10, bottom: 30, left: 50 } };
const point = (x: number, mean: number) => ({ x, mean, low: mean - 0.1, high: mean + 0.1 });
const draw = (xValues: number[], points = [point(1, 0.5), point(10, 0.75)]) =>
  bandChart([{ id: 'a', points }], { box, xValues, yDomain: [0, 1] });

it('gives every tenfold the same room, and higher values a higher place', () => {
  const { series } = draw([1, 10, 100]);
  expect(series[0]!.dots).toEqual([
    { x: 50, y: 90 },
    { x: 200, y: 50 },
  ]);
});

it('keeps its axes while the measurements come in', () => {
  expect(draw([1, 10, 100], []).xTicks).toEqual(draw([1, 10, 100]).xTicks);
  expect(draw([1, 10, 100], []).series[0]).toEqual({ id: 'a', line: '', band: '', dots: [] });
});

it('leaves out numbers that would touch, never the last', () => {
  const ticks = draw([1, 2, 3, 5, 8, 12, 20, 30, 31]).xTicks.map(({ value }) => value);
  expect(ticks).toContain(31);
  expect(ticks).not.toContain(30);
});

it('can show a single place', () => {
  expect(draw([4], [point(4, 0.5)]).series[0]!.dots).toEqual([{ x: 50, y: 90 }]);
});
