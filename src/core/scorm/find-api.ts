/** The calls of SCORM 1.2 that a lesson makes; every value is text. A platform answers `'true'` or `'false'`. */
export interface ScormApi {
  LMSInitialize(empty: ''): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(empty: ''): string;
  LMSFinish(empty: ''): string;
}

/** What the search needs of a window. Reading `API` of a window on another origin throws. */
export interface ApiWindow {
  readonly API?: unknown;
  readonly parent?: ApiWindow | null;
  readonly opener?: ApiWindow | null;
}

/** Deeper than any platform nests; keeps a ring of windows from being walked for ever. */
const DEEPEST = 50;

function isApi(found: unknown): found is ScormApi {
  return typeof found === 'object' && found !== null && 'LMSInitialize' in found;
}

function upFrom(start: ApiWindow): ScormApi | null {
  let here = start;
  for (let depth = 0; depth < DEEPEST; depth++) {
    try {
      if (isApi(here.API)) return here.API;
    } catch {
      // A window of another site: what is above it may be the platform again.
    }
    const parent = here.parent;
    if (!parent || parent === here) return null;
    here = parent;
  }
  return null;
}

/**
 * The platform's SCORM 1.2 API: in this window, else in one of its parents, else in the window that opened the topmost
 * of them, or in that one's parents (the search that SCORM 1.2 prescribes).
 *
 * @returns null when there is none: the lesson then runs without
 */
export function findApi(start: ApiWindow): ScormApi | null {
  const found = upFrom(start);
  if (found) return found;
  let top = start;
  for (let depth = 0; depth < DEEPEST && top.parent && top.parent !== top; depth++) top = top.parent;
  for (const window of new Set([start, top])) {
    const opener = safely(() => window.opener);
    const fromOpener = opener ? upFrom(opener) : null;
    if (fromOpener) return fromOpener;
  }
  return null;
}

function safely<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
