import { report } from '../../site/progress';

/** Marks in the progress line which part of the lesson is on the screen and which came before it, and reports it. */
export function followParts(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.progress a')];
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')];
  const mark = (current: number) => {
    links.forEach((link, i) => {
      link.toggleAttribute('data-seen', i < current);
      if (i === current) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    });
    report({ kind: 'part-read', part: parts[current]!.id, index: current, total: parts.length });
  };
  // The part that crosses a line a third down the screen is the one being read.
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) mark(parts.indexOf(target as HTMLElement));
    },
    { rootMargin: '-33% 0px -66% 0px' },
  );
  parts.forEach((part) => observer.observe(part));
}
