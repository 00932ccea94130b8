import { siteUrl } from '../site/urls';
import { pageLock } from './protocol';

/**
 * Holds this page's lock while it is open, so that its version's files stay; given up meanwhile by a page that the browser
 * keeps for "back".
 */
export function holdLock(): void {
  if (!('locks' in navigator)) return;
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
