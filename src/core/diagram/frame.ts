import type { Frame, NetworkSpec } from './types';

/** From this width on (px) there is room for the wide drawing. */
export const WIDE_FROM = 560;
/** The narrowest drawing: a phone of 315 px less the page's margins. */
export const NARROWEST = 264;
/** Wider than this the lines only get longer, not clearer. */
const WIDEST = 920;

/** A frame before its width and height are known. */
interface Sizes extends Omit<Frame, 'width' | 'height' | 'picture'> {
  /** Distance between rows of nodes, and size of a picture. */
  pitch: number;
  pictureSize: number;
}

const NARROW: Sizes = {
  ...{ mode: 'narrow', captionRows: 2, top: 46, bottom: 62, radius: 8, pitch: 36 },
  ...{ font: 13, small: 12.5, labelWidth: 66, left: 13, right: 9, pictureSize: 44 },
};
const WIDE: Sizes = {
  ...{ mode: 'wide', captionRows: 1, top: 54, bottom: 68, radius: 15, pitch: 50 },
  ...{ font: 16, small: 15, labelWidth: 132, left: 22, right: 16, pictureSize: 92 },
};
/** On a slide: low, with letters that are large for their drawing, so that the back row reads them. */
const PROJECTED: Sizes = {
  ...{ mode: 'wide', captionRows: 2, top: 50, bottom: 46, radius: 10, pitch: 29 },
  ...{ font: 16.5, small: 16.5, labelWidth: 120, left: 14, right: 12, pictureSize: 78 },
};

/** Rows that are always reserved, so that figures with fewer nodes keep the same height. */
export const LEAST_ROWS = 7;

/**
 * The sizes of a drawing for the room there is. The height depends only on the mode and the largest layer, so a page
 * can reserve it before it knows the exact width.
 *
 * @param width room in px
 * @param scene keeps room for what the scene adds: the brace below, and a picture left of the network (below it when
 *   narrow)
 * @param projected for a slide, whatever the width
 */
export function frameFor(network: Pick<NetworkSpec, 'layers'>, width: number, scene = false, projected = false): Frame {
  const { pitch, pictureSize: size, ...sizes } = projected ? PROJECTED : width < WIDE_FROM ? NARROW : WIDE;
  const rows = Math.max(LEAST_ROWS, ...network.layers.map(({ nodes }) => nodes.length));
  const bottom = scene ? sizes.bottom : sizes.radius;
  const frame: Frame = {
    ...sizes,
    bottom,
    width: Math.min(WIDEST, Math.max(NARROWEST, width)),
    height: sizes.top + rows * pitch + bottom,
    picture: null,
  };
  // What a phone has more than the narrowest one goes to the names first.
  if (sizes.mode === 'narrow') frame.labelWidth += Math.min(54, 0.4 * (frame.width - NARROWEST));
  if (!scene) return frame;
  if (sizes.mode === 'narrow') {
    return { ...frame, picture: { x: 0, y: frame.height - size, width: size, height: size } };
  }
  const y = sizes.top + (rows * pitch - size) / 2;
  return { ...frame, left: sizes.left + size + 20, picture: { x: 0, y, width: size, height: size } };
}
