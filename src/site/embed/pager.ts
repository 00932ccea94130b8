import { embed } from '@i18n/embed';

/**
 * Shows one part of the lesson at a time, for a frame that has room for no more. Links to other parts, such as "Ga naar
 * de training", turn the page.
 *
 * @param first number of the part to begin with, from 1; null for the whole lesson
 */
export function startPager(first: number | null): void {
  const nav = document.querySelector<HTMLElement>('[data-pager]');
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')];
  if (!nav || first === null || !parts[first - 1]) return;
  const [previous, next, all] = [...nav.querySelectorAll('button')];
  const where = nav.querySelector('[role=status]')!;
  let current = first - 1;

  /** So that reading goes on where the page was turned to. */
  const focusHeading = () => {
    const heading = parts[current]!.querySelector<HTMLElement>('h2')!;
    heading.tabIndex = -1;
    heading.focus();
  };
  const show = (index: number, focus = true) => {
    current = index;
    parts.forEach((part, i) => (part.hidden = i !== index));
    document.documentElement.dataset['paged'] = '';
    previous!.disabled = index === 0;
    next!.disabled = index === parts.length - 1;
    where.textContent = embed.pager.of(index + 1, parts.length);
    if (focus) focusHeading();
  };
  previous!.addEventListener('click', () => show(current - 1));
  next!.addEventListener('click', () => show(current + 1));
  all!.addEventListener('click', () => {
    for (const part of parts) part.hidden = false;
    delete document.documentElement.dataset['paged'];
    nav.hidden = true;
    focusHeading();
  });
  window.addEventListener('hashchange', () => {
    const index = parts.findIndex(({ id }) => `#${id}` === location.hash);
    if (index >= 0 && !nav.hidden) show(index);
  });
  nav.hidden = false;
  show(current, false);
}
