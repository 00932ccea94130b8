/** Distance between two lines of a label, as a share of the font size. */
export const LINE_HEIGHT = 1.08;

/** Widths of characters in the lesson's typeface, as a share of the font size; measured, rounded up. */
const NARROW = new Set([..."iíïjl.,:;!|‘’'()[] "]);
const SLIM = new Set([...'frtst-I1']);
const WIDE = new Set([...'mwMW%@…']);

/**
 * Width of a line of text in px, without asking a browser: a little more than real, so that nothing is cut.
 *
 * @param size font size in px
 */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const character of text) {
    if (NARROW.has(character)) sum += 0.31;
    else if (SLIM.has(character)) sum += 0.44;
    else if (WIDE.has(character)) sum += 0.88;
    else sum += character === character.toUpperCase() && character !== character.toLowerCase() ? 0.68 : 0.57;
  }
  return sum * size;
}

/** Shortens a line until it fits, ending in an ellipsis; at least one character stays. */
function cut(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  let end = text.length - 1;
  while (end > 1 && textWidth(`${text.slice(0, end)}…`, size) > room) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/**
 * Breaks a name in one or two lines of at most `room` px; what still does not fit is cut with an ellipsis.
 *
 * @param size font size in px
 */
export function fitLines(text: string, size: number, room: number): string[] {
  if (textWidth(text, size) <= room) return [text];
  const spaces = [...text.matchAll(/[ -]/g)].map(({ index }) => index);
  const breaks = spaces.map((at) => [text.slice(0, at + 1).trimEnd(), text.slice(at + 1)] as const);
  const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => textWidth(line, size)));
  const best = breaks.sort((a, b) => longest(a) - longest(b))[0];
  return (best ?? [text]).map((line) => cut(line, size, room));
}
