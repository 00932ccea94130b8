import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';

/** One line of a chart: y values at x = 0, 1, 2, ... */
export interface Series {
  id: string;
  values: readonly number[];
}

export interface ChartBox {
  /** Outer size in pixels. */
  width: number;
  height: number;
  /** Room for the axes in pixels. */
  margin: { top: number; right: number; bottom: number; left: number };
}

export interface LineChart {
  /** SVG path per series, over the points that are shown. */
  lines: { id: string; path: string; end: { x: number; y: number } | null }[];
  xTicks: { value: number; x: number }[];
  yTicks: { value: number; y: number }[];
  /** The area inside the axes. */
  plot: { left: number; right: number; top: number; bottom: number };
}

export interface LineChartOptions {
  box: ChartBox;
  /** Lower and upper end of the y axis. */
  yDomain: readonly [number, number];
  /** How many points of each series to show, so that a replay grows on axes that stand still; all when absent. */
  shown?: number;
  xTickCount?: number;
  yTickCount?: number;
}

/**
 * Geometry of a line chart whose axes do not depend on how much of it is shown.
 *
 * @param series at least one; they may differ in length
 */
export function lineChart(series: readonly Series[], options: LineChartOptions): LineChart {
  const { box, yDomain, shown = Infinity, xTickCount = 5, yTickCount = 3 } = options;
  const plot = {
    left: box.margin.left,
    right: box.width - box.margin.right,
    top: box.margin.top,
    bottom: box.height - box.margin.bottom,
  };
  const last = Math.max(1, ...series.map(({ values }) => values.length - 1));
  const x = scaleLinear([0, last], [plot.left, plot.right]);
  const y = scaleLinear([yDomain[0], yDomain[1]], [plot.bottom, plot.top]).clamp(true);
  const draw = line<number>(
    (_, i) => x(i),
    (value) => y(value),
  ).curve(curveMonotoneX);
  return {
    lines: series.map(({ id, values }) => {
      const points = values.slice(0, Math.max(0, Math.ceil(shown)));
      const end = points.length > 0 ? { x: x(points.length - 1), y: y(points[points.length - 1]!) } : null;
      return { id, path: draw(points) ?? '', end };
    }),
    xTicks: x
      .ticks(Math.min(xTickCount, last))
      .filter(Number.isInteger)
      .map((value) => ({ value, x: x(value) })),
    yTicks: y.ticks(yTickCount).map((value) => ({ value, y: y(value) })),
    plot,
  };
}
