import type { Page } from '@playwright/test';
import { passphrase } from './teacher';
import { expect } from './test';

/** Smallest letters that the back row reads, px on a projector of 1280 wide. */
export const LEAST_LETTERS = 28;

/** Opens the deck with the passphrase, and waits until it runs; the tab keeps the key. */
export async function openDeck(page: Page, query = ''): Promise<void> {
  await page.goto(`/slides/transfer-learning/${query}`);
  const field = page.getByRole('textbox', { name: 'Wachtzin' });
  await field.fill(passphrase());
  await field.press('Enter');
  await expect(page.locator('html')).toHaveClass(/deck-ready/);
}

/** Names of all slides, in order. */
export const slideIds = (page: Page) =>
  page.locator('.slides > section').evaluateAll((sections) => sections.map(({ id }) => id));

/** Goes to a slide, with its first `steps` steps shown, and waits for its islands. */
export async function goTo(page: Page, id: string, steps = 0) {
  const slide = page.locator(`.slides > section.present[id="${id}"]`);
  // The deck writes the address of the slide before a moment later, which can undo one that came in between.
  await expect(async () => {
    await page.evaluate(
      (hash) => {
        history.replaceState(history.state, '', '#');
        location.hash = hash;
      },
      `#/${id}${steps > 0 ? `/${steps - 1}` : ''}`,
    );
    await expect(slide).toHaveAttribute('data-step', String(steps), { timeout: 3000 });
  }).toPass({ timeout: 20_000 });
  await expect(slide.locator('astro-island[ssr]')).toHaveCount(0);
  return slide;
}

/** What is wrong with how the slide on the screen looks: too large, too small, or under the QR code. */
export function faults(page: Page, least: number): Promise<string[]> {
  return page.evaluate((smallest) => {
    const found: string[] = [];
    const { documentElement: root } = document;
    if (root.scrollWidth > root.clientWidth || root.scrollHeight > root.clientHeight) found.push('the page scrolls');
    const slide = document.querySelector('.slides > section.present > .slide')!;
    const edge = slide.getBoundingClientRect();
    const code = slide.querySelector('.slide-qr')!.getBoundingClientRect();
    const scale = edge.width / 720;
    if (slide.scrollHeight > slide.clientHeight || slide.scrollWidth > slide.clientWidth)
      found.push('the slide scrolls');
    const hidden = (element: Element) =>
      element.closest('.visually-hidden, .notes, .step-only') || getComputedStyle(element).visibility === 'hidden';
    /** Whether the reader scrolls something on the slide to see it. */
    const scrolledAway = (element: Element, box: DOMRect) => {
      for (let up = element.parentElement; up && up !== slide; up = up.parentElement) {
        const { overflowY } = getComputedStyle(up);
        if (overflowY === 'auto' && box.bottom > up.getBoundingClientRect().bottom + 1) return true;
      }
      return false;
    };
    for (const element of slide.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || hidden(element) || scrolledAway(element, box)) continue;
      const name = `${element.localName}.${element.getAttribute('class') ?? ''} "${element.textContent?.trim().slice(0, 30)}"`;
      if (
        box.left < edge.left - 1 ||
        box.right > edge.right + 1 ||
        box.top < edge.top - 1 ||
        box.bottom > edge.bottom + 1
      )
        found.push(`${name} stands outside the slide`);
      const ownText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== '');
      if (!ownText) continue;
      const letters = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      if (letters < smallest - 0.01) found.push(`${name} has letters of ${letters.toFixed(1)} px`);
      const range = document.createRange();
      range.selectNodeContents(element);
      const text = range.getBoundingClientRect();
      if (text.right > code.left && text.left < code.right && text.bottom > code.top && text.top < code.bottom)
        found.push(`${name} runs under the QR code`);
    }
    return found;
  }, least);
}
