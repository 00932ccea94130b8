/**
 * Reveal takes every `section` inside a slide for a slide below it; islands have sections of their own. This lets it
 * find only the slides themselves.
 *
 * @param root the element with class `reveal`
 */
export function hideInnerSections(root: HTMLElement): void {
  const isSlide = (element: Element) =>
    element.tagName !== 'SECTION' || element.parentElement?.classList.contains('slides');
  for (const host of [root, ...root.querySelectorAll('.slides > section')]) {
    const all = (selector: string) => [...Element.prototype.querySelectorAll.call(host, selector)].filter(isSlide);
    Object.defineProperties(host, {
      querySelectorAll: { value: all },
      querySelector: { value: (selector: string) => all(selector)[0] ?? null },
    });
  }
}
