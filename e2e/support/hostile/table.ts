import { BROKEN_ENGINES, DURING, NO_BACKEND, POOR_BROWSERS } from './engine';
import { OPENED_NOTEBOOKS, REFUSED_NOTEBOOKS } from './notebooks';
import { GIVEN, MANY } from './other-pictures';
import { NAMES, REFUSED_PICTURES, TAKEN_PICTURES } from './pictures';
import type { Row } from './row';
import { NO_STORAGE, STORAGE } from './storage';
import { ADDRESSES, CAMERA, TWICE } from './use';
import { FOLDER_ZIPS, REFUSED_ZIPS } from './zips';

/** Every hostile or broken input that is given to the site in a real browser. */
export const TABLE: readonly Row[] = [
  ...REFUSED_PICTURES,
  ...TAKEN_PICTURES,
  ...NAMES,
  ...MANY,
  ...GIVEN,
  ...REFUSED_ZIPS,
  ...Object.values(FOLDER_ZIPS),
  ...REFUSED_NOTEBOOKS,
  ...Object.values(OPENED_NOTEBOOKS),
  ...BROKEN_ENGINES,
  ...POOR_BROWSERS,
  NO_BACKEND,
  ...DURING,
  ...NO_STORAGE,
  ...Object.values(STORAGE),
  ...Object.values(TWICE),
  CAMERA,
  ...Object.values(ADDRESSES),
];
