import { scaleLinear, scaleLog } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import type { ChartBox } from './line-chart';

/** What was measured at one place: the mean of several measurements, with the lowest and the highest. */
export interface BandPoint {
  x: number;
  mean: number;
  low: number;
  high: number;
}

export interface BandSeries {
  id: string;
  /** In order of x. */
  points: readonly BandPoint[];
}

export interface BandChart {
  series: { id: string; line: string; band: string; dots: { x: number; y: number }[] }[];
  xTicks: { value: number; x: number }[];
  yTicks: { value: number; y: number }[];
  /** The area inside the axes. */
  plot: { left: number; right: number; top: number; bottom: number };
}

export interface BandChartOptions {
  box: ChartBox;
  /** All places on the x axis, in order and above 0: the axis stands still while the measurements come in. */
  xValues: readonly number[];
  yDomain: readonly [number, number];
}

/** Pixels between the middles of two numbers under the x axis, at least. */
const TICK_ROOM = 26;

/** Geometry of a chart of means with bands, on a logarithmic x axis: from 1 to 2 pictures matters as from 10 to 20. */
export function bandChart(series: readonly BandSeries[], { box, xValues, yDomain }: BandChartOptions): BandChart {
  const plot = {
    left: box.margin.left,
    right: box.width - box.margin.right,
    top: box.margin.top,
    bottom: box.height - box.margin.bottom,
  };
  const [first, last] = [xValues[0] ?? 1, xValues.at(-1) ?? 1];
  const x = scaleLog([first, Math.max(last, first * 2)], [plot.left, plot.right]);
  const y = scaleLinear([yDomain[0], yDomain[1]], [plot.bottom, plot.top]).clamp(true);
  const drawLine = line<BandPoint>(
    (point) => x(point.x),
    (point) => y(point.mean),
  ).curve(curveMonotoneX);
  const drawBand = area<BandPoint>(
    (point) => x(point.x),
    (point) => y(point.low),
    (point) => y(point.high),
  ).curve(curveMonotoneX);
  const xTicks: BandChart['xTicks'] = [];
  // From the right, so that the largest number is always there.
  for (const value of [...xValues].reverse()) {
    const at = x(value);
    if (xTicks.length === 0 || xTicks[0]!.x - at >= TICK_ROOM) xTicks.unshift({ value, x: at });
  }
  return {
    series: series.map(({ id, points }) => ({
      id,
      line: drawLine(points) ?? '',
      band: points.length > 1 ? (drawBand(points) ?? '') : '',
      dots: points.map((point) => ({ x: x(point.x), y: y(point.mean) })),
    })),
    xTicks,
    yTicks: y.ticks(4).map((value) => ({ value, y: y(value) })),
    plot,
  };
}
