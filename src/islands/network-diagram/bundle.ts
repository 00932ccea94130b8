import type { SceneEdge } from '@core/diagram/scene-types';

/** Connections of one kind, sign and thickness, drawn as one path. */
export interface Bundle extends Pick<SceneEdge, 'kind' | 'width' | 'd'> {
  key: string;
  negative: boolean;
}

/** Half a pixel is not seen before the scripts run, and takes a third of the bytes of such a path. */
const whole = (d: string) => d.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number))));

/** Puts connections of about the same thickness (to half a px) together, with whole numbers for coordinates. */
export function bundleEdges(edges: readonly SceneEdge[]): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const { kind, weight, width: exact, d } of edges) {
    const width = Math.round(exact * 2) / 2;
    const negative = weight < 0;
    const key = `${kind} ${negative} ${width}`;
    bundles.set(key, { key, kind, negative, width, d: `${bundles.get(key)?.d ?? ''}${whole(d)}` });
  }
  return [...bundles.values()];
}
