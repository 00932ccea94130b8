import type { Page } from '@playwright/test';
import { expect } from './test';

/** A window in which nothing has to be scrolled, so that every island comes alive. */
const TALL = { width: 1280, height: 12_000 };
/** What WCAG 1.4.12 lets a reader force on any page. */
const SPACING = `
  *, ::before, ::after { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

/** Opens a page and waits until each of its islands that is shown is alive. */
export async function openAwake(page: Page, path: string): Promise<void> {
  await page.setViewportSize(TALL);
  await page.goto(path);
  await awake(page);
}

/** Waits until each island that is in view is alive. */
async function awake(page: Page): Promise<void> {
  const asleep = () =>
    page.evaluate(() => {
      const shown = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
      const islands = [...document.querySelectorAll('astro-island[ssr]')];
      return islands.filter(({ children }) => [...children].some(shown)).length;
    });
  await expect.poll(asleep, { message: 'islands that are not alive yet' }).toBe(0);
}

/** Forces the letter, word and line spacing of WCAG 1.4.12 on the page. */
export async function forceSpacing(page: Page): Promise<void> {
  // A style element would be refused by the page's policy.
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, SPACING);
}

/** What does not fit: a page that scrolls sideways, and text that is cut off by a box around it. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide in a window of ${clientWidth} px`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement!;
      if (text.textContent!.trim() === '' || !parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.clipPath !== 'none' || /auto|scroll/.test(style.overflow)) break;
        if (!/hidden|clip/.test(style.overflow)) continue;
        const edge = box.getBoundingClientRect();
        const out = Math.max(edge.left - left, right - edge.right, edge.top - top, bottom - edge.bottom);
        if (out > 2)
          found.push(`"${text.textContent!.trim().slice(0, 40)}" is cut off in ${box.className || box.localName}`);
        break;
      }
    }
    return found;
  });
}
