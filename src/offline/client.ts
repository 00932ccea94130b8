import { trustedScriptUrl } from '../site/trusted';
import { siteUrl } from '../site/urls';
import { keepAllWork } from './keep-work';
import type { KeepingProgress, ServiceWorkerStatus, ToServiceWorker } from './protocol';

/** How far this device is with keeping the site. */
export type OfflineState =
  | { kind: 'none' }
  | { kind: 'keeping'; share: number }
  | { kind: 'ready' }
  /** A newer version is on the device and waits. */
  | { kind: 'newer' };

/** Milliseconds without an answer after which a service worker counts as silent. */
const SILENCE = 10_000;

/**
 * Asks the service worker; what fetches files takes as long as the line does.
 *
 * @returns undefined when there is none, or when it says nothing
 */
export function ask(
  worker: ServiceWorker | null | undefined,
  kind: 'status' | 'complete' | 'python',
): Promise<ServiceWorkerStatus | undefined> {
  return new Promise((resolve) => {
    if (!worker) return resolve(undefined);
    const { port1, port2 } = new MessageChannel();
    const timer = kind === 'status' ? setTimeout(resolve, SILENCE, undefined) : undefined;
    port1.onmessage = ({ data }: MessageEvent<ServiceWorkerStatus>) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    };
    worker.postMessage({ kind } satisfies ToServiceWorker, [port2]);
  });
}

/** Calls back with 0 to 1 while files are being kept. Returns how to stop. */
export function onKeeping(callback: (share: number) => void): () => void {
  const listen = ({ data }: MessageEvent<KeepingProgress>) => {
    if (data?.kind === 'keeping') callback(data.share);
  };
  navigator.serviceWorker.addEventListener('message', listen);
  navigator.serviceWorker.startMessages();
  return () => navigator.serviceWorker.removeEventListener('message', listen);
}

/** The site's registration; undefined where the browser or its settings allow none. */
export async function register(): Promise<ServiceWorkerRegistration | undefined> {
  try {
    // Asked as unknown: a browser under test may give nothing.
    const options = { scope: siteUrl(''), updateViaCache: 'none' } as const;
    return ((await navigator.serviceWorker.register(trustedScriptUrl(siteUrl('sw.js')), options)) as unknown) instanceof
      ServiceWorkerRegistration
      ? await navigator.serviceWorker.getRegistration(siteUrl(''))
      : undefined;
  } catch {
    return undefined;
  }
}

/** Registers the service worker and shows how it goes, from now on. */
export async function watchOffline(show: (state: OfflineState) => void): Promise<void> {
  const registration = await register();
  if (!registration) return show({ kind: 'none' });

  const settle = async () => {
    if (registration.waiting && registration.active) return show({ kind: 'newer' });
    let status = await ask(registration.active, 'status');
    if (status?.core.missing) status = await ask(registration.active, 'complete');
    show({ kind: status && status.core.missing === 0 ? 'ready' : 'none' });
  };
  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state !== 'installing') void settle();
    });

  onKeeping((share) => {
    // A next version, and Python, are fetched in silence.
    if (!registration.active) show({ kind: 'keeping', share });
  });
  registration.addEventListener('updatefound', () => follow(registration.installing));
  follow(registration.installing);
  if (registration.active) await settle();
}

/**
 * Goes over to the version that waits, after writing what the reader made.
 *
 * @returns false when some work cannot be kept here: the page stays as it is
 */
export async function renew(): Promise<boolean> {
  if (!(await keepAllWork())) return false;
  const registration = await navigator.serviceWorker.getRegistration(siteUrl(''));
  const reload = () => location.reload();
  // Another tab may have gone over already.
  if (!registration?.waiting) reload();
  else {
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    registration.waiting.postMessage({ kind: 'activate' } satisfies ToServiceWorker);
  }
  return true;
}
