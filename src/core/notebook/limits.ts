/** Most characters of text that one cell shows; more is cut with a note. */
export const MAX_TEXT = 20_000;
/** Most outputs under one cell. */
export const MAX_OUTPUTS = 60;
export const MAX_ROWS = 200;
export const MAX_COLUMNS = 20;
export const MAX_CELL_TEXT = 300;
export const MAX_PICTURES = 120;
/** Most pictures in a project that a cell offers: more than the lesson's and the reader's together. */
export const MAX_PROJECT_PICTURES = 1_000;
export const MAX_PICTURE_SIDE = 1024;
export const MAX_SERIES = 8;
export const MAX_POINTS = 2_000;
/** Largest notebook file, in characters, and most cells in it. */
export const MAX_FILE = 8_000_000;
export const MAX_CELLS = 400;
export const MAX_SOURCE = 100_000;
