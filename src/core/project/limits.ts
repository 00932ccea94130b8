/** Characters in the name of a category or project. */
export const MAX_NAME = 40;
/** Pictures in a project: what the Lab is measured with (2,000) and no more. */
export const MAX_PICTURES = 2000;
/** More would not fit a screen, nor an hour of sorting. */
export const MAX_CATEGORIES = 12;
/** Characters in the text about a picture and in the name of the file it came from. */
export const MAX_ALT = 300;
export const MAX_FILE_NAME = 120;

/** Ids are used in file names inside a project file, so nothing that means something to a file system. */
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

/** Longest side, in pixels, at which own pictures are kept: the backbone looks at 224, a screen shows little more than this. */
export const STORED_SIDE = 640;
