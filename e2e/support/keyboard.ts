import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has between two places of a path. */
const MOST_STOPS = 150;

/** What is wrong with the focus as a sighted reader sees it; empty when nothing is. */
function focusFault(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!active || active === document.body) return 'the focus is nowhere';
    // A frame of ours has its own focus.
    if (active instanceof HTMLIFrameElement) return '';
    const name = `${active.localName} "${(active.getAttribute('aria-label') ?? active.textContent ?? '').trim().slice(0, 40)}"`;
    // A radio or file field may be drawn by its label; the nodes of a figure by a ring beside them.
    const near = [active, ...(active.parentElement?.children ?? []), ...active.children];
    for (let up = active.parentElement, i = 0; up && i < 3; up = up.parentElement, i += 1) near.push(up);
    const marked = near.some((element) => {
      const { outlineStyle, outlineWidth, stroke } = getComputedStyle(element);
      if (element.matches('g > .ring')) return active.contains(element) && stroke !== 'none';
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const caret = active.matches('.cm-content, input:not([type]), input[type="text"], textarea');
    if (!marked && !caret) return `${name} has the focus, and nothing shows it`;
    const box = ((active as HTMLInputElement).labels?.[0] ?? active).getBoundingClientRect();
    const [x, y] = [(box.left + box.right) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2];
    if (box.bottom <= 0 || box.top >= innerHeight) return `${name} has the focus, out of view`;
    const top = document.elementFromPoint(x, y);
    const cover = top?.closest('.bar, .offline-notice');
    return cover && !cover.contains(active) ? `${name} has the focus, under ${cover.className}` : '';
  });
}

/** Fails when the focus is nowhere, out of view, covered or not shown. */
export async function expectFocus(page: Page, when: string): Promise<void> {
  // Scrolling to what has the focus may be smooth, and takes a moment.
  await expect.poll(() => focusFault(page), { message: `the focus ${when}` }).toBe('');
}

/** Waits until what is in view has come alive: nobody presses Tab faster than that. */
const inViewAwake = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('astro-island[ssr]')].every((island) => {
      const { top, bottom } = (island.firstElementChild ?? island).getBoundingClientRect();
      return bottom < 0 || top > innerHeight;
    }),
  );

/** Goes on with Tab until the target has the focus, which has to be seen at every stop. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const focused = async () => (await target.count()) > 0 && target.evaluate((element) => element.matches(':focus'));
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await focused()) return;
    await page.keyboard.press(key);
    await expectFocus(page, 'at a stop');
    await inViewAwake(page);
  }
  throw new Error(`Expected to reach ${String(target)} with ${key}, did not in ${MOST_STOPS} stops.`);
}

/** Presses Enter on what Tab leads to. */
export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
