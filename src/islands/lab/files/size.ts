/** A width and height in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** The size with its longest side at most `side`, in the same proportions; never enlarged, never 0. */
export function fitted({ width, height }: Size, side: number): Size {
  const factor = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}
