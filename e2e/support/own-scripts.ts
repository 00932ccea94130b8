import type { Page } from '@playwright/test';

/** One stretch of a script of the site on the main thread. */
export interface OwnScript {
  source: string;
  invoker: string;
  /** Milliseconds. */
  duration: number;
}

/** Stretches of our own scripts since they were last asked for; the browser's own work does not count. */
declare global {
  interface Window {
    ownScripts: OwnScript[];
  }
}

/** From now on a page notes how long our own scripts hold its main thread; call it before the page is opened. */
export const watchScripts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.ownScripts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        scripts: (PerformanceEntry & { sourceURL: string; invoker: string })[];
      })[])
        for (const { sourceURL, invoker, duration } of entry.scripts)
          if (sourceURL.startsWith(location.origin)) window.ownScripts.push({ source: sourceURL, invoker, duration });
    }).observe({ type: 'long-animation-frame', buffered: true });
  });

/** The longest since the last time that this was asked. */
export async function longestScript(page: Page): Promise<OwnScript> {
  const scripts = await page.evaluate(() => window.ownScripts.splice(0));
  return scripts.sort((a, b) => b.duration - a.duration)[0] ?? { source: '', invoker: 'none', duration: 0 };
}
