import { siteUrl } from '../site/urls';
import { pageLock } from './protocol';

/** Holds this page's lock while it is open; given up meanwhile by a page that the browser keeps for "back". */
function holdLock(): void {
  const name = pageLock(new URL(siteUrl(''), location.href).href, import.meta.env.SITE_VERSION);
  const hold = () =>
    void navigator.locks
      .request(
        name,
        { mode: 'shared' },
        () => new Promise((give) => addEventListener('pagehide', give, { once: true })),
      )
      // Refused in a frame without storage: there is no service worker either.
      .catch(() => undefined);
  hold();
  window.addEventListener('pageshow', ({ persisted }) => persisted && hold());
}

/** Keeps the site on this device, beginning when the page has loaded and has nothing else to do. */
export function startOffline(): void {
  if (!('serviceWorker' in navigator && 'locks' in navigator)) return;
  holdLock();
  const begin = () => void import('./status').then(({ showOffline }) => showOffline());
  const later = () => ('requestIdleCallback' in window ? requestIdleCallback(begin) : setTimeout(begin, 1000));
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}
