import type { PlaywrightTestOptions, PlaywrightWorkerOptions } from '@playwright/test';

/** How Playwright starts a browser, or why it cannot. */
export type Engine =
  | { options: Partial<PlaywrightTestOptions & PlaywrightWorkerOptions>; missing?: undefined }
  | { options?: undefined; missing: string };

/** Browsers beside Chromium: `FIREFOX_PATH` names an installed Firefox, else it is looked for. */
export function findEngines(): { firefox: Engine; webkit: Engine };
