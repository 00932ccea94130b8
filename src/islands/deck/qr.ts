import { encode } from 'uqr';

const SVG = 'http://www.w3.org/2000/svg';
/** Light modules around the code; readers need some. */
const QUIET = 2;

/** A QR code as a drawing, always dark on white: not every camera reads it the other way round. */
export function qrDrawing(text: string): SVGSVGElement {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.setAttribute('aria-hidden', 'true');
  const paper = document.createElementNS(SVG, 'rect');
  const ink = document.createElementNS(SVG, 'path');
  for (const [name, value] of [
    ['width', String(size)],
    ['height', String(size)],
    ['fill', '#fff'],
  ] as const)
    paper.setAttribute(name, value);
  ink.setAttribute('d', cells.join(''));
  ink.setAttribute('fill', '#000');
  svg.append(paper, ink);
  return svg;
}

/**
 * Completes the links of the slides to the pupils' part of the lesson, with the origin that the deck is opened on.
 *
 * @param lesson address of the lesson on this site
 */
export function addCodes(slides: Element, lesson: string): void {
  for (const link of slides.querySelectorAll<HTMLAnchorElement>('a.slide-qr')) {
    const { part } = link.dataset;
    const url = new URL(`${lesson}${part ? `#${part}` : ''}`, location.origin);
    link.href = url.href;
    link.replaceChildren(qrDrawing(url.href));
  }
}
