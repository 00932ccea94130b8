import { holdLock } from './page-lock';
import statusUrl from './status.ts?worker&url';

/** Milliseconds after the page has loaded: what the reader does first goes first on the line. */
const LATER = 3000;

/** Keeps the site on this device, beginning when the page has loaded and has nothing else to do. */
export function startOffline(): void {
  if (!('serviceWorker' in navigator && 'locks' in navigator)) return;
  holdLock();
  // A file of its own, which starts by itself: a part of the page's code would come with the code that loads parts.
  // A line that fell away meanwhile is no error: the next visit tries again.
  const begin = () => void import(/* @vite-ignore */ statusUrl).catch(() => undefined);
  const whenIdle = () => ('requestIdleCallback' in window ? requestIdleCallback(begin) : begin());
  const later = () => setTimeout(whenIdle, LATER);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}
