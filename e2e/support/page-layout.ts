import { expect, type Page } from '@playwright/test';
import { budgets } from '../../tools/audit/budgets.mjs';
import { figure } from './figure';

declare global {
  interface Window {
    layoutShifts: { value: number; what: string }[];
  }
}

/** Notes every shift of the page's layout that no reader caused. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node?: Node | null }[];
    }
    window.layoutShifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        const what = sources.map(({ node }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          return element ? `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}` : 'gone';
        });
        window.layoutShifts.push({ value, what: what.join(' ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/**
 * Fails when the page's layout shifted by itself since it was opened; says by what.
 *
 * @param own the page's own limit and pattern, where it has one
 */
export async function expectStillLayout(page: Page, own?: { pattern: string; shift?: number }): Promise<void> {
  const shifts = await page.evaluate(() => window.layoutShifts);
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  const max = own?.shift ?? budgets().layoutShift;
  const where = own?.shift === undefined ? '' : `${own.pattern}, `;
  const width = page.viewportSize()!.width;
  figure('layout', {
    what: `layout shift, ${where}${width} pixels wide`,
    value: Number(sum.toFixed(4)),
    unit: '',
    max,
  });
  const said = shifts.map(({ value, what }) => `${value.toFixed(4)} by ${what}`);
  expect(sum, `shifts: ${said.join('; ')}`).toBeLessThanOrEqual(max);
}

/** Faults of the pictures on a page: without a size before they come, or in a format that is larger than it needs to be. */
export function pictureFaults(page: Page): Promise<string[]> {
  return page.locator('img').evaluateAll((images) =>
    (images as HTMLImageElement[]).flatMap((image) => {
      const source = image.currentSrc || image.src;
      const own = source.startsWith('blob:') || source.startsWith('data:');
      const faults: string[] = [];
      if (!own && !/\.(avif|webp|svg)$/.test(new URL(source).pathname)) faults.push('is neither AVIF, WebP nor SVG');
      const sized = image.hasAttribute('width') && image.hasAttribute('height');
      if (!own && !sized) faults.push('has no width and height');
      if (image.srcset.includes('w') && /\d+w/.test(image.srcset) && !image.sizes)
        faults.push('has a srcset without sizes');
      return faults.map((fault) => `${source} ${fault}`);
    }),
  );
}
