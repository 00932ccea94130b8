import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ChartSpec } from './types';

/** Geometry of a chart in pixels, for fixed code to draw. */
export interface ChartShape {
  paths: { name: string; d: string; end: { x: number; y: number } | null }[];
  bars: { name: string; series: number; x: number; y: number; width: number; height: number }[];
  xTicks: { text: string; x: number }[];
  yTicks: { text: string; y: number }[];
  plot: { left: number; right: number; top: number; bottom: number };
}

const MARGIN = { top: 12, right: 16, bottom: 38, left: 52 };

/** Smallest and largest value, with 0 in it so that lengths of bars can be compared. */
function domainOf({ series, yDomain }: ChartSpec): [number, number] {
  if (yDomain) return yDomain;
  const values = series.flatMap(({ values: all }) => all).filter(Number.isFinite);
  const low = values.reduce((a, b) => Math.min(a, b), 0);
  const high = values.reduce((a, b) => Math.max(a, b), 0);
  return low === high ? [0, 1] : [low, high];
}

/** Lays out a chart in a box of `width` x `height` pixels. Values that are no number are left out of the lines. */
export function chartShape(spec: ChartSpec, width: number, height: number): ChartShape {
  const plot = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const y = scaleLinear(domainOf(spec), [plot.bottom, plot.top]).clamp(true);
  const format = y.tickFormat(4);
  const yTicks = y.ticks(4).map((value) => ({ text: format(value).replace('.', ','), y: y(value) }));
  const base = { yTicks, plot };
  if (spec.type === 'bars') {
    const groups = scaleBand(
      spec.labels.map((_, i) => i),
      [plot.left, plot.right],
    ).padding(0.25);
    const inner = scaleBand(
      spec.series.map((_, i) => i),
      [0, groups.bandwidth()],
    ).padding(0.08);
    const bars = spec.series.flatMap(({ name, values }, series) =>
      values
        .slice(0, spec.labels.length)
        .filter(Number.isFinite)
        .map((value, i) => ({
          name,
          series,
          x: groups(i)! + inner(series)!,
          y: Math.min(y(value), y(0)),
          width: inner.bandwidth(),
          height: Math.abs(y(value) - y(0)),
        })),
    );
    const xTicks = spec.labels.map((text, i) => ({ text, x: groups(i)! + groups.bandwidth() / 2 }));
    return { ...base, paths: [], bars, xTicks };
  }
  const last = Math.max(1, ...spec.series.map(({ values }) => values.length - 1));
  const x = scaleLinear([0, last], [plot.left, plot.right]);
  const draw = line<number>(
    (_, i) => x(i),
    (value) => y(value),
  ).defined(Number.isFinite);
  const paths = spec.series.map(({ name, values }) => {
    const value = values.at(-1);
    const end = value !== undefined && Number.isFinite(value) ? { x: x(values.length - 1), y: y(value) } : null;
    return { name, d: draw(values) ?? '', end };
  });
  const xTicks = x
    .ticks(Math.min(6, last))
    .filter(Number.isInteger)
    .map((value) => ({ text: String(value), x: x(value) }));
  return { ...base, paths, bars: [], xTicks };
}
