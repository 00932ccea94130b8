import type { SlideInfo } from '@core/deck/link';

/** The parts of a slide that only mean something while it runs. */
const RUNTIME = 'script, style, link, template, noscript, aside.notes, a.slide-qr';

/** The slide as it was written: islands become plain boxes with what the server drew, and no id stands there twice. */
function stillHtml(section: Element): string {
  const copy = section.querySelector('.slide')!.cloneNode(true) as Element;
  copy.querySelectorAll(RUNTIME).forEach((element) => element.remove());
  for (const island of copy.querySelectorAll('astro-island')) {
    const box = document.createElement('div');
    box.append(...island.childNodes);
    island.replaceWith(box);
  }
  copy.querySelectorAll('[id]').forEach((element) => element.removeAttribute('id'));
  return copy.outerHTML;
}

/**
 * What the presenter's window needs of each slide. Read before the deck and its islands start.
 *
 * @param slides the element whose sections are the slides
 */
export function describeSlides(slides: Element): SlideInfo[] {
  return [...slides.querySelectorAll<HTMLElement>(':scope > section')].map((section) => ({
    title: section.dataset.title ?? '',
    minutes: Number(section.dataset.minutes ?? 0),
    steps: section.querySelectorAll('.fragment').length,
    html: stillHtml(section),
    notes: [...section.querySelectorAll('aside.notes')].map((notes) => notes.innerHTML).join(''),
  }));
}
