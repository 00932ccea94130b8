import type { SceneEdge } from '@core/diagram/scene-types';

/** Connections of one kind, sign and thickness, drawn as one path. */
export interface Bundle extends Pick<SceneEdge, 'kind' | 'width' | 'opacity'> {
  key: string;
  negative: boolean;
  paths: string[];
}

/** How exactly thickness is drawn, px: lines that differ by less are not told apart. */
export const STEP = 0.5;

/** Puts connections of about the same thickness together: each path is bytes of a page, and work in each frame. */
export function bundleEdges(edges: readonly SceneEdge[]): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const { kind, weight, width: exact, d, opacity } of edges) {
    const width = Math.round(exact / STEP) * STEP;
    const negative = weight < 0;
    // Lines that fade do so together.
    const key = `${kind} ${negative} ${width} ${opacity < 1}`;
    const bundle = bundles.get(key) ?? { key, kind, negative, width, opacity, paths: [] };
    bundles.set(key, bundle);
    bundle.paths.push(d);
  }
  return [...bundles.values()];
}

/** The bundles of each gap apart, so that those of a gap can move together. */
export function bundlesPerGap(edges: readonly SceneEdge[]): { gap: number; bundles: Bundle[] }[] {
  const gaps = [...new Set(edges.map(({ gap }) => gap))];
  return gaps.map((gap) => ({ gap, bundles: bundleEdges(edges.filter((edge) => edge.gap === gap)) }));
}

/** Half a pixel is not seen before the scripts run, and takes a third of the bytes of such a path. */
export const roughly = (d: string) => d.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number))));
