/** The browser that is there already (`CHROMIUM_PATH` wins), undefined when none was found. */
export function findBrowser(): string | undefined;

/** Finds a browser that starts, or gets one; throws an error that says what to do when none can be had. */
export function ensureBrowser(): Promise<string>;
